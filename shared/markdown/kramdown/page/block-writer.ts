import { type Attributes, withList } from '../attribute-list.ts';
import type { Block } from '../blocks/block.ts';
import { type MappedText, sourceSpan } from '../mapped-text.ts';
import { HtmlBuffer } from './html-buffer.ts';
import type { PageEnvironment } from './page-environment.ts';
import type { LineOf } from './source-line.ts';
import { type Parent, type SpanHtml, spanHtml } from './span-html-cache.ts';
import type { UnitConstruct, UnitLink } from './unit.ts';

/** What is around a block being written. */
export interface BlockPlace {
  readonly indent: number;
  /** What is added to the places of its parts. */
  readonly origin: number;
  /** Right inside of raw HTML. */
  readonly inRaw: boolean;
  /** Anywhere inside of HTML: headings get other ids, lines no breaks. */
  readonly inHtml: boolean;
  /** In a footnote: headings get other ids. */
  readonly inFootnote: boolean;
}

/** Gathers what writing blocks yields. */
export interface BlockWriter {
  readonly env: PageEnvironment;
  readonly html: HtmlBuffer;
  readonly links: UnitLink[];
  readonly constructs: UnitConstruct[];
  readonly ids: string[];
  /** The line of a place, counted from the block's first; absent where the page is written without its lines. */
  readonly lineOf?: LineOf | undefined;
}

/** A writer for HTML of its own that notes links and all else where `writer` does. */
export function innerWriter(writer: BlockWriter): BlockWriter {
  const { env, links, constructs, ids, lineOf } = writer;
  return { env, html: new HtmlBuffer(), links, constructs, ids, lineOf };
}

/** A block's attributes with those of its lists; its id is noted. */
export function attributesOf(writer: BlockWriter, block: Pick<Block, 'attributes' | 'list'>): Attributes | undefined {
  const { attributes, list } = block;
  return list === undefined ? attributes : withList(attributes, list, writer.env.lists);
}

/** Notes the id that an element has. */
export function noteId(writer: BlockWriter, attributes: Attributes | undefined): void {
  const id = attributes?.get('id');
  if (id !== undefined && id !== '') writer.ids.push(id);
}

export function refsOf(block: Pick<Block, 'list'>): readonly string[] {
  return block.list?.refs ?? [];
}

/** What a text in a block at that place stands in; in footnotes lines have no breaks of GFM's either. */
function parentOf(place: BlockPlace): Parent {
  return place.inHtml || place.inFootnote ? 'html' : 'block';
}

/** Reads a text for spans, writes them, and notes links and slips with their places in the notes. */
export function writeSpans(writer: BlockWriter, text: MappedText, place: BlockPlace, isStray = false): SpanHtml {
  const parent = parentOf(place);
  const spans = spanHtml(writer.env, text.text, isStray && parent === 'block' ? 'none' : parent);
  writer.html.addAll(spans.pieces);
  for (const { kind, url, text: shown, range, id } of spans.links) {
    const { start, end } = sourceSpan(text, range.start, range.end);
    const link = { kind, url, text: shown, start: start + place.origin, end: end + place.origin };
    writer.links.push(id === undefined ? link : { id, ...link });
  }
  writer.ids.push(...spans.ids);
  for (const construct of spans.constructs) {
    const { start, end } = sourceSpan(text, construct.start, construct.end);
    const { type, detail } = construct;
    writer.constructs.push({ type, start: start + place.origin, end: end + place.origin, detail });
  }
  return spans;
}
