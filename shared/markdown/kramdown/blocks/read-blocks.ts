import { readAbbreviation } from './abbreviation.ts';
import { readBlockHtml } from './block-html.ts';
import { readBlockMath } from './block-math.ts';
import { addBlock, type BlockState, lastChild, lineEnd } from './block-state.ts';
import { readCode } from './code-block.ts';
import { readDefinitionList } from './definition-list.ts';
import { readBlockExtension } from './extensions.ts';
import { readFence } from './fence.ts';
import { readFootnoteDefinition } from './footnote-definition.ts';
import { readHeading, readUnderlinedHeading } from './heading.ts';
import { blankLinesEnd, blockEndMarker, isRule } from './line-starts.ts';
import { readLinkDefinition } from './link-definition.ts';
import { readList } from './list.ts';
import { readParagraph, readStrayLine } from './paragraph.ts';
import { readQuote } from './quote.ts';
import { readTable } from './table.ts';

/** Reads one block at the state's position if one of its kind begins there. */
type BlockReader = (state: BlockState) => boolean;

function readBlank(state: BlockState): boolean {
  const end = blankLinesEnd(state.text, state.pos);
  if (end === state.pos) return false;
  const from = state.pos;
  const value = state.text.slice(from, end);
  state.pos = end;
  const last = lastChild(state);
  if (last?.type === 'blank') last.value += value;
  else addBlock(state, from, { type: 'blank', value });
  return true;
}

function readRule(state: BlockState): boolean {
  if (!isRule(state.text, state.pos)) return false;
  const from = state.pos;
  state.pos = lineEnd(state.text, from);
  addBlock(state, from, { type: 'rule' });
  return true;
}

function readMarker(state: BlockState): boolean {
  const end = blockEndMarker(state.text, state.pos);
  if (end === -1) return false;
  const from = state.pos;
  state.pos = end;
  addBlock(state, from, { type: 'boundary', of: 'marker' });
  return true;
}

/** In this order: what comes first wins where a line could be several things. */
const READERS: readonly BlockReader[] = [
  readBlank,
  readCode,
  readFence,
  readQuote,
  readHeading,
  readRule,
  readList,
  readDefinitionList,
];
const LATER_READERS: readonly BlockReader[] = [
  readUnderlinedHeading,
  readBlockMath,
  readTable,
  readFootnoteDefinition,
  readLinkDefinition,
  readAbbreviation,
  readBlockExtension,
  readMarker,
];

/** Reads the block at the state's position; 'stop' at the end tag of the element whose content this is. */
export function readBlock(state: BlockState): 'read' | 'stop' {
  for (const reader of READERS) if (reader(state)) return 'read';
  const html = readBlockHtml(state);
  if (html === 'stop') return 'stop';
  if (html) return 'read';
  for (const reader of LATER_READERS) if (reader(state)) return 'read';
  if (!readStrayLine(state)) readParagraph(state);
  return 'read';
}

/** Reads blocks to the text's end; true where the end tag of the element around them was found before that. */
export function readBlocks(state: BlockState): boolean {
  while (state.pos < state.text.length) {
    if (readBlock(state) === 'stop') return true;
  }
  return false;
}
