import type { KramdownOptions } from '../../show/show.ts';
import type { Span } from '../../text/splice.ts';
import { generations } from '../generations.ts';
import { normalizedNotes } from '../line-ends.ts';
import { liquidIn } from '../liquid.ts';
import type { Construct, RenderedBlock, RenderedLink, RenderedNotes } from '../rendered-notes.ts';
import type { Block } from './blocks/block.ts';
import { type BlockDocument, type BlockState, type ReadContent, stateFor } from './blocks/block-state.ts';
import { readBlock, readBlocks } from './blocks/read-blocks.ts';
import type { PlacedDefinition } from './definitions.ts';
import { type DefinitionTable, definitionTable, pageEnvironment } from './environment.ts';
import { wholeText } from './mapped-text.ts';
import type { BlockPlace } from './page/block-writer.ts';
import { HtmlBuffer } from './page/html-buffer.ts';
import { assemblePage } from './page/page.ts';
import type { PageEnvironment } from './page/page-environment.ts';
import type { SpanHtml } from './page/span-html-cache.ts';
import type { Unit } from './page/unit.ts';
import { writeBlock } from './page/write-blocks.ts';

const TOP: BlockPlace = { indent: 0, origin: 0, inRaw: false, inHtml: false, inFootnote: false };

/** Reads the notes' top-level blocks; those inside of them are remembered by their text. */
function readNotes(text: string, document: BlockDocument): BlockState {
  const into = { children: [] as Block[], definitions: [] as PlacedDefinition[] };
  const state = stateFor(wholeText(text), document, into, 0);
  while (state.pos < text.length) {
    state.shift = state.pos;
    readBlock(state);
  }
  return state;
}

function writeUnit(env: PageEnvironment, block: Block): Unit {
  const writer = { env, html: new HtmlBuffer(), links: [], constructs: [], ids: [] };
  writeBlock(writer, block, TOP);
  return { pieces: writer.html.finish(), links: writer.links, constructs: writer.constructs, ids: writer.ids };
}

function unitKey(block: Block, text: string): string {
  const list = block.list === undefined ? '' : JSON.stringify([block.list.refs, [...block.list.attributes]]);
  return `${block.type}${list}\n${text.slice(block.from, block.to)}`;
}

/** The blocks that the page shows, blank lines in a row as one. */
function shown(children: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const child of children) {
    const isRepeated = child.type === 'blank' && result[result.length - 1]?.type === 'blank';
    if (child.type !== 'boundary' && !isRepeated) result.push(child);
  }
  return result;
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

interface Placed {
  readonly unit: Unit;
  readonly origin: number;
}

function linksOf(placed: readonly Placed[], table: DefinitionTable, toSource: (span: Span) => Span): RenderedLink[] {
  const links: RenderedLink[] = [];
  for (const { unit, origin } of placed) {
    for (const { kind, url, text, start, end, id } of unit.links) {
      const defined = id === undefined ? undefined : table.addresses.get(id);
      links.push({ kind, url, text, span: toSource(defined ?? { start: start + origin, end: end + origin }) });
    }
  }
  return links;
}

function constructsOf(placed: readonly Placed[], toSource: (span: Span) => Span): Construct[] {
  const constructs: Construct[] = [];
  for (const { unit, origin } of placed) {
    for (const { type, start, end, detail } of unit.constructs) {
      const span = toSource({ start: start + origin, end: end + origin });
      constructs.push({ type, span, ...(detail === undefined ? {} : { detail }) });
    }
  }
  return constructs;
}

/** Renders notes as kramdown does; keeps what it read and wrote for the next time. */
export function kramdownRenderer(options: KramdownOptions): { render(notes: string): RenderedNotes } {
  const contents = generations<ReadContent>();
  const spans = generations<SpanHtml>();
  const units = generations<Unit>();
  let signature = '';
  let previous = new Map<number, RenderedBlock>();

  /** A block that is as it was last time is the same object, for those who compare by identity. */
  const kept = (block: RenderedBlock): RenderedBlock => {
    const before = previous.get(block.startLine);
    return before !== undefined && before.endLine === block.endLine && before.html === block.html ? before : block;
  };

  const unitOf = (env: PageEnvironment, block: Block, text: string): Unit => {
    const key = unitKey(block, text);
    const unit = units.get(key) ?? writeUnit(env, { ...block, origin: 0 });
    units.set(key, unit);
    return unit;
  };

  return {
    render(notes) {
      const { text, toSource } = normalizedNotes(notes);
      if (text.includes('{::options')) {
        contents.clear();
        units.clear();
      }
      const document: BlockDocument = { options, cache: contents, read: readBlocks };
      const state = readNotes(text, document);
      const table = definitionTable(state.definitions, document.options);
      if (table.signature !== signature) {
        spans.clear();
        units.clear();
        signature = table.signature;
      }
      const env = pageEnvironment(table, document.options, spans);
      const blocks = shown(state.children);
      const placed: Placed[] = blocks.map((block) => ({ unit: unitOf(env, block, text), origin: block.origin }));
      const page = assemblePage(
        env,
        placed.map(({ unit }) => unit),
        table.footnotes,
      );
      const lineOf = lineCounter(text);
      const rendered: RenderedBlock[] = [];
      for (const [index, block] of blocks.entries()) {
        if (block.type === 'blank') continue;
        const startLine = lineOf(block.from);
        const endLine = lineOf(lastCharacter(text, block.from, block.to));
        rendered.push(kept({ html: page.html[index] ?? '', startLine, endLine }));
      }
      if (page.footnotesHtml !== '') {
        const line = lineOf(text.length - 1);
        rendered.push(kept({ html: page.footnotesHtml, startLine: line, endLine: line }));
      }
      previous = new Map(rendered.map((block) => [block.startLine, block]));
      for (const cache of [contents, spans, units]) cache.turn();
      const all = [...placed, ...page.footnotes.map((unit) => ({ unit, origin: 0 }))];
      return {
        html: page.html.join('') + page.footnotesHtml,
        blocks: rendered,
        links: linksOf(all, table, toSource),
        ids: page.ids,
        constructs: [...constructsOf(all, toSource), ...liquidIn(notes)],
      };
    },
  };
}
