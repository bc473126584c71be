import type { Span } from '../../text/splice.ts';
import type { Field, Style, ValueNode } from '../front-matter.ts';
import type { Value } from '../value.ts';
import { isList, isMap } from '../value-text.ts';
import type { TomlKey, TomlTable, TomlValue } from './scan-toml.ts';

/** What is known of the place of a key: TOML may speak of one in several lines and tables. */
interface Branch {
  /** Wherever it is named. */
  readonly keySpans: Span[];
  /** From the first line that speaks of it to behind the last one of its table or statement there. */
  readonly lines: Span;
  readonly children: Map<string, Branch>;
  /** Of a list of tables: each of its items. */
  readonly tables: Branch[];
  value?: TomlValue;
}

/**
 * The fields of TOML with their places in the text, `offset` being where the source begins in it. Values that the scanner
 * found no place for have the whole of the source, as those of TOML that it could not walk through.
 */
export function placeToml(
  source: string,
  values: ReadonlyMap<string, Value>,
  tables: readonly TomlTable[] | undefined,
  offset: number,
): readonly Field[] {
  const whole = { start: offset, end: offset + source.length };
  const root = treeOf(tables ?? [], whole);
  return fieldsOf(source, values, root, offset, whole).toSorted((a, b) => a.lines.start - b.lines.start);
}

function branch(keySpan: Span, lines: Span): Branch {
  return { keySpans: [keySpan], lines, children: new Map(), tables: [] };
}

function treeOf(tables: readonly TomlTable[], whole: Span): Branch {
  const root = branch(whole, whole);
  for (const { key, isItem, lines, statements } of tables) {
    const own = shifted(lines, whole.start);
    const table = walk(root, key, own, whole.start, isItem);
    const item = isItem ? branch(own, own) : table;
    if (isItem) table.tables.push(item);
    for (const statement of statements) {
      walk(item, statement.key, shifted(statement.lines, whole.start), whole.start).value = statement.value;
    }
  }
  return root;
}

/** The branch of a key below another, made where there is none; of a list of tables the last one is meant on the way. */
function walk(from: Branch, { path, parts }: TomlKey, lines: Span, offset: number, isItem = false): Branch {
  let at = from;
  for (const [index, key] of path.entries()) {
    const part = parts[index] ?? { start: 0, end: 0 };
    const known = at.children.get(key);
    const child = known ?? branch(shifted(part, offset), lines);
    if (known === undefined) at.children.set(key, child);
    else child.keySpans.push(shifted(part, offset));
    const isLast = index === path.length - 1;
    at = isLast && isItem ? child : (child.tables.at(-1) ?? child);
  }
  return at;
}

function fieldsOf(
  source: string,
  values: ReadonlyMap<string, Value>,
  { children }: Branch,
  offset: number,
  whole: Span,
): readonly Field[] {
  return [...values].map(([key, value]) => {
    const child = children.get(key) ?? branch(whole, whole);
    const [keySpan = whole, ...others] = child.keySpans;
    const keySpans = others.length > 0 ? { keySpans: child.keySpans } : {};
    return { key, keySpan, ...keySpans, node: nodeOf(source, value, child, offset, whole), lines: child.lines };
  });
}

function nodeOf(source: string, value: Value, at: Branch, offset: number, whole: Span): ValueNode {
  if (at.value !== undefined) return writtenNode(source, value, at.value, offset);
  const span = at.lines;
  if (isList(value)) {
    if (at.tables.length !== value.length) return { span, style: 'flow-list', value };
    const items = at.tables.map((item, index) => ({
      node: nodeOf(source, value[index] ?? null, item, offset, whole),
      lines: item.lines,
    }));
    return { span, style: 'block-list', value, items };
  }
  if (!isMap(value)) return { span, style: 'plain', value };
  return { span, style: 'block-map', value, fields: fieldsOf(source, value.entries, at, offset, whole) };
}

/** A value that stands behind its `=`, or in brackets. */
function writtenNode(source: string, value: Value, written: TomlValue, offset: number): ValueNode {
  const span = shifted(written.span, offset);
  if (isList(value) && written.items?.length === value.length) {
    const items = written.items.map((item, index) => ({
      node: writtenNode(source, value[index] ?? null, item, offset),
      lines: shifted(item.span, offset),
    }));
    return { span, style: 'flow-list', value, items };
  }
  // Keys with dots in brackets have no place of their own.
  if (isMap(value) && written.entries?.every(({ key }) => key.path.length === 1)) {
    const fields = written.entries.map(({ key, value: inner, span: own }) => {
      const name = key.path[0] ?? '';
      return {
        key: name,
        keySpan: shifted(key.parts[0] ?? own, offset),
        node: writtenNode(source, value.entries.get(name) ?? null, inner, offset),
        lines: shifted(own, offset),
      };
    });
    return { span, style: 'flow-map', value, fields };
  }
  if (isList(value)) return { span, style: 'flow-list', value };
  return { span, style: isMap(value) ? 'flow-map' : scalarStyle(source[written.span.start]), value };
}

function scalarStyle(sign: string | undefined): Style {
  if (sign === '"') return 'double';
  return sign === "'" ? 'single' : 'plain';
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
