import type { KramdownOptions } from '../../show/show.ts';
import type { Span } from '../../text/splice.ts';
import { generations } from '../generations.ts';
import { normalizedNotes } from '../line-ends.ts';
import { liquidIn } from '../liquid.ts';
import type { Construct, RenderedBlock, RenderedLink, RenderedNotes } from '../rendered-notes.ts';
import type { Block } from './blocks/block.ts';
import type { BlockDocument, ReadContent } from './blocks/block-state.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { type DefinitionTable, definitionTable, pageEnvironment } from './environment.ts';
import { type Reading, readNotes } from './incremental.ts';
import type { BlockPlace } from './page/block-writer.ts';
import { HtmlBuffer } from './page/html-buffer.ts';
import { assemblePage, type Page } from './page/page.ts';
import type { PageEnvironment } from './page/page-environment.ts';
import type { SpanHtml } from './page/span-html-cache.ts';
import type { Unit } from './page/unit.ts';
import { writeBlock } from './page/write-blocks.ts';

const TOP: BlockPlace = { indent: 0, origin: 0, inRaw: false, inHtml: false, inFootnote: false };

function writeUnit(env: PageEnvironment, block: Block): Unit {
  const writer = { env, html: new HtmlBuffer(), links: [], constructs: [], ids: [] };
  writeBlock(writer, block, TOP);
  return { pieces: writer.html.finish(), links: writer.links, constructs: writer.constructs, ids: writer.ids };
}

function unitKey(block: Block, text: string): string {
  const list = block.list === undefined ? '' : JSON.stringify([block.list.refs, [...block.list.attributes]]);
  return `${block.type}${list}\n${text.slice(block.from, block.to)}`;
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

function lastCharacter(text: string, from: number, to: number): number {
  let at = to - 1;
  while (at > from && ' \t\n\r\f\v'.includes(text[at] ?? '')) at--;
  return at;
}

/** What the page shows: units with the places of their blocks in the text and where their own places begin. */
interface Shown {
  readonly units: Unit[];
  readonly origins: number[];
  readonly starts: number[];
  readonly ends: number[];
}

function shownUnits({ blocks, shifts }: Reading, all: readonly (Unit | undefined)[]): Shown {
  const shown: Shown = { units: [], origins: [], starts: [], ends: [] };
  for (let index = 0; index < all.length; index++) {
    const unit = all[index];
    const block = blocks[index];
    if (unit === undefined || block === undefined) continue;
    const shift = shifts[index] ?? 0;
    shown.units.push(unit);
    shown.origins.push(block.origin + shift);
    shown.starts.push(block.from + shift);
    shown.ends.push(block.to + shift);
  }
  return shown;
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

const BLANK: Unit = { pieces: ['\n'], links: [], constructs: [], ids: [] };

/** What is kept of one rendering for the next. */
interface Rendering {
  readonly reading: Reading;
  readonly env: PageEnvironment;
  readonly signature: string;
  /** By the index of the block; none for what shows nothing. */
  readonly units: readonly (Unit | undefined)[];
  readonly blocks: readonly RenderedBlock[];
}

/** The units of a reading's blocks, blank lines in a row as one; `make` is asked for those that were not there before. */
function unitsOf(
  { blocks, head, tail, oldTail }: Reading,
  last: readonly (Unit | undefined)[] | undefined,
  make: (block: Block) => Unit,
): readonly (Unit | undefined)[] {
  const units: (Unit | undefined)[] = last === undefined ? [] : last.slice(0, head);
  const end = last === undefined ? blocks.length : tail;
  for (let index = units.length; index < end; index++) {
    const block = blocks[index];
    if (block === undefined || block.type === 'boundary') units.push(undefined);
    else if (block.type === 'blank') units.push(shownAbove(blocks, index)?.type === 'blank' ? undefined : BLANK);
    else units.push(make(block));
  }
  return last === undefined ? units : units.concat(last.slice(oldTail));
}

/** The block above one, boundaries passed over. */
function shownAbove(blocks: readonly Block[], index: number): Block | undefined {
  let above = index - 1;
  while (blocks[above]?.type === 'boundary') above--;
  return blocks[above];
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
    if (units[index] === BLANK) continue;
    const start = starts[index] ?? 0;
    const startLine = lineOf(start);
    add(page.html[index] ?? '', startLine, lineOf(lastCharacter(text, start, ends[index] ?? start)));
  }
  const lastLine = lineOf(text.length - 1);
  if (page.footnotesHtml !== '') add(page.footnotesHtml, lastLine, lastLine);
  return rendered;
}

/** Renders notes as kramdown does; keeps what it read and wrote for the next time. */
export function kramdownRenderer(options: KramdownOptions): { render(notes: string): RenderedNotes } {
  const contents = generations<ReadContent>();
  const spans = generations<SpanHtml>();
  const units = generations<Unit>();
  let last: Rendering | undefined;

  const forget = (): void => {
    for (const cache of [contents, spans, units]) cache.clear();
    last = undefined;
  };

  const unitOf = (env: PageEnvironment, block: Block, text: string): Unit => {
    const key = unitKey(block, text);
    const known = units.get(key);
    if (known !== undefined) return known;
    const unit = writeUnit(env, block);
    units.set(key, unit);
    return unit;
  };

  return {
    render(notes) {
      const { text, toSource } = normalizedNotes(notes);
      const changesOptions = text.includes('{::options');
      if (changesOptions) forget();
      const document: BlockDocument = { options, cache: contents, read: readBlocks };
      const reading = readNotes(text, document, last?.reading);
      const table = definitionTable(reading.definitions, document.options);
      if (last !== undefined && table.signature !== last.signature) {
        spans.clear();
        units.clear();
      }
      const same = last !== undefined && table.signature === last.signature ? last : undefined;
      const env = same?.env ?? pageEnvironment(table, document.options, spans);
      const all = unitsOf(reading, same?.units, (block) => unitOf(env, block, text));
      const shown = shownUnits(reading, all);
      const page = assemblePage(env, shown.units, table.footnotes);
      const blocks = renderedBlocks(text, shown, page, last?.blocks ?? []);
      last = { reading, env, signature: table.signature, units: all, blocks };
      if (changesOptions) forget();
      const links: RenderedLink[] = [];
      const constructs: Construct[] = [];
      const note = (unit: Unit, origin: number): void => {
        addLinks(links, unit, origin, table, toSource);
        addConstructs(constructs, unit, origin, toSource);
      };
      for (let index = 0; index < shown.units.length; index++)
        note(shown.units[index] ?? BLANK, shown.origins[index] ?? 0);
      for (const unit of page.footnotes) note(unit, 0);
      constructs.push(...liquidIn(notes));
      return { html: page.html.join('') + page.footnotesHtml, blocks, links, ids: page.ids, constructs };
    },
  };
}
