import { entityOf, withoutReferences } from '../entities.ts';
import { isEmptyElement } from '../html-elements.ts';
import type { Inline, MarkedInline, Slip, TextRange } from '../spans/inline.ts';
import { SYMBOL_CODES } from '../spans/symbols.ts';
import { withAbbreviations } from './abbreviations.ts';
import { attributesHtml, entityHtml, escapedCode, escapedText, quoteEntity } from './escape.ts';
import type { HtmlBuffer } from './html-buffer.ts';
import type { PageEnvironment } from './page-environment.ts';
import { plainTextOf } from './plain-text.ts';

/** A link in a text, in offsets of that text; `id` where the address stands in a definition. */
export interface SpanLink {
  readonly kind: 'inline' | 'reference' | 'autolink' | 'image' | 'html';
  readonly url: string;
  readonly text: string;
  readonly range: TextRange;
  readonly id?: string;
}

/** Something a rule may speak about, in offsets of a text. */
export type SpanConstruct = Slip | (TextRange & { readonly type: 'html-unclosed'; readonly detail: string });

/** What writing spans gathers besides HTML. */
export interface SpanSink {
  readonly html: HtmlBuffer;
  readonly links: SpanLink[];
  readonly ids: string[];
  readonly constructs: SpanConstruct[];
}

/** Where a span is written. */
export interface SpanPlace {
  /** Line breaks are made here; not inside of HTML. */
  readonly breaks: boolean;
  /** The parent is a block: a break at its very end is none. */
  readonly inBlock: boolean;
  /** Inside raw HTML, where abbreviations have no titles. */
  readonly isRaw: boolean;
}

/** A backslash (with `hard_wrap`: nothing) before a line end breaks the line in GFM. */
function writeText(env: PageEnvironment, sink: SpanSink, value: string, place: SpanPlace, isLast: boolean): void {
  const { input, hardWrap } = env.options;
  const sign = hardWrap ? '\n' : '\\\n';
  if (!place.breaks || input !== 'GFM' || !value.includes(sign)) {
    sink.html.add(escapedText(value));
    return;
  }
  const lines = value.split(sign);
  const omitsLast = lines[lines.length - 1] === '' && place.inBlock && isLast;
  for (const [index, line] of lines.entries()) {
    sink.html.add(escapedText(index > 0 ? `\n${line}` : line));
    if (index < lines.length - 2 || (index === lines.length - 2 && !omitsLast)) sink.html.add('<br />');
  }
}

function noteElement(sink: SpanSink, node: MarkedInline): void {
  const id = node.attributes?.get('id');
  if (id !== undefined && id !== '') sink.ids.push(id);
  const { link, html } = node;
  if (link !== undefined) {
    const url = withoutReferences(node.attributes?.get(node.type === 'image' ? 'src' : 'href') ?? '');
    const text = node.type === 'image' ? (node.attributes?.get('alt') ?? '') : plainTextOf(node.children);
    const kind = node.type === 'image' ? 'image' : link.kind;
    const { address: range, id: defined } = link;
    sink.links.push(defined === undefined ? { kind, url, text, range } : { kind, url, text, range, id: defined });
  }
  if (html === undefined) return;
  if (html.unclosed) sink.constructs.push({ type: 'html-unclosed', ...html.tag, detail: node.value });
  for (const { value, range } of html.addresses) {
    sink.links.push({ kind: 'html', url: withoutReferences(value), text: plainTextOf(node.children), range });
  }
}

function writeElement(env: PageEnvironment, sink: SpanSink, name: string, node: MarkedInline, place: SpanPlace): void {
  const inner: SpanPlace = { ...place, inBlock: false };
  sink.html.add(`<${name}${attributesHtml(node.attributes)}>`);
  writeInlines(env, sink, node.children, inner);
  sink.html.add(`</${name}>`);
}

function writeHtml(env: PageEnvironment, sink: SpanSink, node: MarkedInline): void {
  if (node.children.length === 0 && isEmptyElement(node.value)) {
    sink.html.add(`<${node.value}${attributesHtml(node.attributes)} />`);
  } else {
    writeElement(env, sink, node.value, node, { breaks: false, inBlock: false, isRaw: node.html?.raw === true });
  }
}

function writeMarked(env: PageEnvironment, sink: SpanSink, node: MarkedInline, place: SpanPlace): void {
  const { html } = sink;
  const { entityOutput, smartQuotes } = env.options;
  noteElement(sink, node);
  switch (node.type) {
    case 'emphasis':
      writeElement(env, sink, 'em', node, place);
      return;
    case 'strong':
      writeElement(env, sink, 'strong', node, place);
      return;
    case 'link':
      writeElement(env, sink, 'a', node, place);
      return;
    case 'html':
      writeHtml(env, sink, node);
      return;
    case 'image':
      html.add(`<img${attributesHtml(node.attributes)} />`);
      return;
    case 'code':
      html.add(`<code${attributesHtml(node.attributes)}>${escapedCode(node.value)}</code>`);
      return;
    case 'break':
      html.add('<br />');
      return;
    case 'verbatim':
      html.add(node.value);
      return;
    case 'footnote':
      html.addHole({ type: 'footnote', name: node.value });
      return;
    case 'entity':
      html.add(entityHtml(entityOf(node.codePoint ?? 0), entityOutput, node.original));
      return;
    case 'quote-mark':
      html.add(entityHtml(quoteEntity(node.value, smartQuotes), entityOutput));
      return;
    case 'symbol':
      for (const code of SYMBOL_CODES[node.value] ?? []) html.add(entityHtml(entityOf(code), entityOutput));
      return;
    case 'math': {
      const value = `\\(${escapedCode(node.value)}\\)`;
      const attributes = attributesHtml(node.attributes);
      html.add(attributes === '' ? value : `<span${attributes}>$${node.value}$</span>`);
      return;
    }
    default: {
      const attributes = env.abbreviations?.attributes.get(node.value);
      html.add(`<abbr${attributesHtml(attributes)}>${node.value}</abbr>`);
      return;
    }
  }
}

/** Writes the spans of one parent. */
export function writeInlines(
  env: PageEnvironment,
  sink: SpanSink,
  children: readonly Inline[],
  place: SpanPlace,
): void {
  for (const [index, child] of children.entries()) {
    const isLast = index === children.length - 1;
    if (child.type !== 'text') {
      writeMarked(env, sink, child, place);
    } else if (env.abbreviations === undefined || place.isRaw) {
      writeText(env, sink, child.value, place, isLast);
    } else {
      const parts = withAbbreviations(child.value, env.abbreviations);
      for (const [at, part] of parts.entries()) {
        if (part.type === 'text') writeText(env, sink, part.value, place, isLast && at === parts.length - 1);
        else writeMarked(env, sink, part, place);
      }
    }
  }
}
