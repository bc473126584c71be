import type { Span } from '../../text/splice.ts';
import type { Field, FrontMatter, ValueNode } from '../front-matter.ts';
import type { Resolver } from '../resolve/resolver.ts';

const KEY = /([A-Za-z_][\w-]{0,200}):(?: |(?=\r?\n))/y;
const ITEM = /( *)- (?=[^ ])/y;
/** What a plain value cannot begin with, or what would make more than one value of it. */
const UNUSUAL_START = /[-?:,[\]{}#&*!|>%@`\s]/;
const UNUSUAL = /[:\s]#|:(?:\s|$)|[\t\r\u0085\u2028\u2029]| $/;

/**
 * Reads front matter as nearly all of it is written: a key a line, its value behind it on the same line, or a list of
 * such values below it. Undefined for whatever else stands in the span: that is for the grammar, which reads these
 * lines to the very same fields, at a tenth of the speed. A list of thousands of episodes waits for nothing else.
 */
export function readPlainLines(
  text: string,
  { start, end }: Span,
  resolver: Resolver,
): Pick<FrontMatter, 'fields' | 'map'> | undefined {
  const fields: Field[] = [];
  const keys = new Set<string>();
  for (let at = start; at < end; ) {
    const field = fieldAt(text, at, end, resolver);
    if (field === undefined || keys.has(field.key)) return undefined;
    keys.add(field.key);
    fields.push(field);
    at = field.lines.end;
  }
  const last = fields[fields.length - 1];
  return last && { fields, map: { span: { start, end: last.node.span.end }, style: 'block-map' } };
}

function fieldAt(text: string, at: number, end: number, resolver: Resolver): Field | undefined {
  KEY.lastIndex = at;
  const key = KEY.exec(text)?.[1];
  const next = lineAfter(text, at, end);
  if (key === undefined || next === undefined || !isTextKey(key, resolver)) return undefined;
  const keySpan = { start: at, end: at + key.length };
  const value = at + key.length + 2;
  const lineEnd = endOfLine(text, next);
  const node = value > lineEnd ? listBelow(text, next, end, resolver) : scalarIn(text, value, lineEnd, resolver);
  if (node === undefined) return undefined;
  const last = node.items?.[node.items.length - 1];
  return { key, keySpan, node, lines: { start: at, end: last?.lines.end ?? next } };
}

/** Names that mean something else than themselves (`yes`, `null`) are few; asking for each key of each file is dear. */
const textKeys = new WeakMap<Resolver, Map<string, boolean>>();

function isTextKey(key: string, resolver: Resolver): boolean {
  const known = textKeys.get(resolver) ?? new Map<string, boolean>();
  if (known.size === 0) textKeys.set(resolver, known);
  const answer = known.get(key);
  if (answer !== undefined) return answer;
  const read = resolver.plain(key);
  const isText = read.ok && read.value === key;
  if (known.size < 2000) known.set(key, isText);
  return isText;
}

/** The list whose items stand below a key that has nothing behind it; undefined where none stands there. */
function listBelow(text: string, start: number, end: number, resolver: Resolver): ValueNode | undefined {
  const items: { readonly node: ValueNode; readonly lines: Span }[] = [];
  let first = start;
  let indent = -1;
  for (let at = start; at < end; ) {
    ITEM.lastIndex = at;
    const match = ITEM.exec(text);
    if (match === null) break;
    const dash = at + (match[1]?.length ?? 0);
    if (indent === -1) {
      indent = dash - at;
      first = dash;
    } else if (dash - at !== indent) return undefined;
    const next = lineAfter(text, at, end);
    const node = next === undefined ? undefined : scalarIn(text, dash + 2, endOfLine(text, next), resolver);
    if (next === undefined || node === undefined) return undefined;
    items.push({ node, lines: { start: at, end: next } });
    at = next;
  }
  const last = items[items.length - 1];
  if (last === undefined) return undefined;
  const span = { start: first, end: last.node.span.end };
  return { span, style: 'block-list', value: items.map(({ node }) => node.value), items };
}

function scalarIn(text: string, start: number, end: number, resolver: Resolver): ValueNode | undefined {
  const span = { start, end };
  const quote = text[start];
  if (quote === "'" || quote === '"') {
    const inner = text.slice(start + 1, end - 1);
    if (end - start < 2 || text[end - 1] !== quote || !isPlainInside(inner, quote)) return undefined;
    return { span, style: quote === "'" ? 'single' : 'double', value: inner };
  }
  const written = text.slice(start, end);
  if (written === '' || UNUSUAL_START.test(quote ?? '') || UNUSUAL.test(written)) return undefined;
  const read = resolver.plain(written);
  return read.ok ? { span, style: 'plain', value: read.value } : undefined;
}

/** Neither the quote itself nor an escape, nor what some readers take for a line end. */
function isPlainInside(inner: string, quote: "'" | '"'): boolean {
  return !inner.includes(quote) && !/[\\\r\u0085\u2028\u2029]/.test(inner);
}

/** Behind the line end of the line at `at`; undefined where it has none before `end`. */
function lineAfter(text: string, at: number, end: number): number | undefined {
  const feed = text.indexOf('\n', at);
  return feed === -1 || feed >= end ? undefined : feed + 1;
}

/** Before the line end that ends at `next`. */
function endOfLine(text: string, next: number): number {
  return text[next - 2] === '\r' ? next - 2 : next - 1;
}
