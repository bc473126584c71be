import { skipSpace, skipSpaceBack } from '../characters.ts';
import { MappedTextBuilder, sourceOf } from '../mapped-text.ts';
import { addBlock, type BlockState, lastChild, lineEnd, taken } from './block-state.ts';
import { endsParagraph, skipBlanks } from './line-starts.ts';

/** A line that begins with blanks and a tab is neither code nor paragraph: its text stands by itself. */
export function readStrayLine(state: BlockState): boolean {
  const { text, pos: from } = state;
  const first = text.charCodeAt(skipBlanks(text, from));
  if (first !== 32 && first !== 9) return false;
  state.pos = lineEnd(text, from);
  const last = lastChild(state);
  if (last?.type === 'spans') {
    const joined = new MappedTextBuilder();
    joined.append(last.text, 0, last.text.text.length);
    joined.append(state.source, from, state.pos, state.isRoot ? -last.origin : -state.shift);
    last.text = joined.build();
    last.to = state.pos;
  } else {
    // It is no block: an attribute list waits on for the next one.
    const { pending } = state;
    state.pending = undefined;
    addBlock(state, from, { type: 'spans', text: taken(state, from, state.pos) });
    state.pending = pending;
  }
  return true;
}

/**
 * Whatever nothing else wants. A line that looked like a block (a lone `<div`, an unclosed fence) and was none goes on
 * the paragraph above it.
 */
export function readParagraph(state: BlockState): void {
  const { text, document, seeker } = state;
  const gfm = document.options.input === 'GFM' && document.options.gfmQuirks.includes('paragraph_end');
  const from = state.pos;
  state.pos = lineEnd(text, from);
  while (state.pos < text.length && !endsParagraph(text, state.pos, seeker, gfm)) state.pos = lineEnd(text, state.pos);
  const end = skipSpaceBack(text, from, state.pos);
  const last = lastChild(state);
  if (last?.type === 'paragraph') {
    const shift = state.isRoot ? -last.origin : -state.shift;
    const joined = new MappedTextBuilder();
    joined.append(last.text, 0, last.text.text.length);
    if (text.charCodeAt(from - 1) === 10) {
      joined.append(state.source, text.slice(from - 3, from) === '  \n' ? from - 3 : from - 1, from, shift);
    } else {
      joined.insert('\n', sourceOf(state.source, from) + shift);
    }
    joined.append(state.source, from, end, shift);
    last.text = joined.build();
    last.to = state.pos;
  } else {
    const start = Math.min(skipSpace(text, from), end);
    addBlock(state, from, { type: 'paragraph', text: taken(state, start, end), transparent: false });
  }
}
