import type { KramdownOptions } from '../../show/show.ts';
import type { Span } from '../../text/splice.ts';
import { generations } from '../generations.ts';
import { withoutLines } from '../line-attribute.ts';
import { normalizedNotes } from '../line-ends.ts';
import { liquidIn } from '../liquid.ts';
import type { Construct, RenderedBlock, RenderedLink, RenderedNotes } from '../rendered-notes.ts';
import type { Block } from './blocks/block.ts';
import type { BlockDocument, ReadContent } from './blocks/block-state.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { skipSpaceBack } from './characters.ts';
import { type DefinitionTable, definitionTable, pageEnvironment } from './environment.ts';
import { type Reading, readNotes } from './incremental.ts';
import type { BlockPlace } from './page/block-writer.ts';
import { HtmlBuffer } from './page/html-buffer.ts';
import { assemblePage, type Page } from './page/page.ts';
import type { PageEnvironment } from './page/page-environment.ts';
import { type LineOf, linesFrom } from './page/source-line.ts';
import type { SpanHtml } from './page/span-html-cache.ts';
import { type Unit, unitFrom } from './page/unit.ts';
import { writeBlock } from './page/write-blocks.ts';
import { BLANK, type Shown, shownOf } from './shown.ts';

const TOP: BlockPlace = { indent: 0, origin: 0, inRaw: false, inHtml: false, inFootnote: false };

function writeUnit(env: PageEnvironment, block: Block, lineOf: LineOf | undefined): Unit {
  const writer = { env, html: new HtmlBuffer(), links: [], constructs: [], ids: [], lineOf };
  writeBlock(writer, block, TOP);
  return unitFrom(writer);
}

/** Counts lines going forward through one text. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}

type ToSource = (span: Span) => Span;

function addLinks(links: RenderedLink[], unit: Unit, origin: number, table: DefinitionTable, toSource: ToSource): void {
  for (const { kind, url, text, start, end, id } of unit.links) {
    const defined = id === undefined ? undefined : table.addresses.get(id);
    links.push({ kind, url, text, span: toSource(defined ?? { start: start + origin, end: end + origin }) });
  }
}

function addConstructs(constructs: Construct[], unit: Unit, origin: number, toSource: ToSource): void {
  for (const { type, start, end, detail } of unit.constructs) {
    const span = toSource({ start: start + origin, end: end + origin });
    constructs.push({ type, span, ...(detail === undefined ? {} : { detail }) });
  }
}

/** What is kept of one rendering for the next. */
interface Rendering {
  readonly reading: Reading;
  readonly env: PageEnvironment;
  readonly signature: string;
  readonly shown: Shown;
  readonly blocks: readonly RenderedBlock[];
}

/** The page's blocks with their lines. One that is as it was last time is the same object. */
function renderedBlocks(
  text: string,
  { units, starts, ends }: Shown,
  page: Page,
  last: readonly RenderedBlock[],
): readonly RenderedBlock[] {
  const lineOf = lineCounter(text);
  const rendered: RenderedBlock[] = [];
  let next = 0;
  const add = (html: string, startLine: number, endLine: number): void => {
    while ((last[next]?.startLine ?? Number.POSITIVE_INFINITY) < startLine) next++;
    const before = last[next];
    const isKept = before?.startLine === startLine && before.endLine === endLine && before.html === html;
    rendered.push(isKept ? before : { html, startLine, endLine });
  };
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    if (unit === undefined || unit === BLANK) continue;
    const start = starts[index] ?? 0;
    const startLine = lineOf(start);
    add(page.html[index] ?? '', startLine, lineOf(skipSpaceBack(text, start + 1, ends[index] ?? start) - 1));
  }
  const lastLine = lineOf(text.length - 1);
  if (page.footnotesHtml !== '') add(page.footnotesHtml, lastLine, lastLine);
  return rendered;
}

/**
 * What rendering yields. The editor shows the blocks: the page in one piece is put together for those who ask for it. A
 * function of its own, so that a result that is kept keeps nothing else of its rendering alive.
 */
function pageOf(
  page: Page,
  blocks: readonly RenderedBlock[],
  links: readonly RenderedLink[],
  constructs: readonly Construct[],
  hasLines: boolean,
): RenderedNotes {
  const { html: parts, footnotesHtml, ids } = page;
  let html: string | undefined;
  return {
    get html() {
      html ??= hasLines ? withoutLines(parts.join('')) + footnotesHtml : parts.join('') + footnotesHtml;
      return html;
    },
    blocks,
    links,
    ids,
    constructs,
  };
}

/**
 * Renders notes as kramdown does; keeps what it read and wrote for the next time. With `lines` the elements of the
 * blocks say on which line of their block they begin.
 */
export function kramdownRenderer(options: KramdownOptions, lines = false): { render(notes: string): RenderedNotes } {
  const contents = generations<ReadContent>();
  const spans = { block: generations<SpanHtml>(), html: generations<SpanHtml>(), none: generations<SpanHtml>() };
  let last: Rendering | undefined;

  const forgetSpans = (): void => {
    for (const cache of [spans.block, spans.html, spans.none]) cache.clear();
  };

  const forget = (): void => {
    forgetSpans();
    contents.clear();
    last = undefined;
  };

  return {
    render(notes) {
      const { text, toSource } = normalizedNotes(notes);
      const changesOptions = text.includes('{::options');
      if (changesOptions) forget();
      const document: BlockDocument = { options, cache: contents, read: readBlocks };
      const reading = readNotes(text, document, last?.reading);
      const table = definitionTable(reading.definitions, document.options);
      if (last !== undefined && table.signature !== last.signature) forgetSpans();
      const same = last !== undefined && table.signature === last.signature ? last : undefined;
      const env = same?.env ?? pageEnvironment(table, document.options, spans);
      const shown = shownOf(reading, same?.shown, (block, shift) => {
        const lineOf = lines ? linesFrom(text, block.from + shift, block.origin + shift) : undefined;
        return writeUnit(env, block, lineOf);
      });
      const page = assemblePage(env, shown.units, table.footnotes);
      const blocks = renderedBlocks(text, shown, page, last?.blocks ?? []);
      last = { reading, env, signature: table.signature, shown, blocks };
      if (changesOptions) forget();
      const links: RenderedLink[] = [];
      const constructs: Construct[] = [];
      const note = (unit: Unit, origin: number): void => {
        addLinks(links, unit, origin, table, toSource);
        addConstructs(constructs, unit, origin, toSource);
      };
      for (let index = 0; index < shown.units.length; index++) {
        const unit = shown.units[index];
        if (unit !== undefined && unit !== BLANK) note(unit, shown.origins[index] ?? 0);
      }
      for (const unit of page.footnotes) note(unit, 0);
      constructs.push(...liquidIn(notes));
      return pageOf(page, blocks, links, constructs, lines);
    },
  };
}
