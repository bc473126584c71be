import { trimmed } from '../characters.ts';
import { addBlock, type BlockState, isAfterBoundary } from './block-state.ts';
import { attributeLine, blockEndMarker, isBlankLine, skipBlanks, spaceLineEnd } from './line-starts.ts';

/** Whether what follows parts blocks: a blank line, an end-of-block marker, an attribute list or the end. */
export function isBeforeBoundary(state: BlockState): boolean {
  const { text, pos, seeker } = state;
  if (pos >= text.length || isBlankLine(text, pos) || blockEndMarker(text, pos) !== -1) return true;
  return attributeLine(text, skipBlanks(text, pos), seeker) !== undefined;
}

/** `$$ … $$` on lines of its own, between block boundaries. */
export function readBlockMath(state: BlockState): boolean {
  const { text, seeker } = state;
  const from = state.pos;
  const at = skipBlanks(text, from);
  const escaped = text.charCodeAt(at) === 92;
  const opening = escaped ? at + 1 : at;
  if (!text.startsWith('$$', opening)) return false;
  const closing = seeker.find('$$', opening + 2);
  if (closing === -1 || !isAfterBoundary(state)) return false;
  const behind = spaceLineEnd(text, closing + 2);
  if (escaped) {
    // The backslash goes, and the dollars are left to the paragraph.
    if (behind !== -1) state.pos = opening;
    return false;
  }
  state.pos = behind === -1 ? closing + 2 : behind;
  if (!isBeforeBoundary(state)) {
    state.pos = from;
    return false;
  }
  addBlock(state, from, { type: 'math', value: trimmed(text.slice(opening + 2, closing)) });
  return true;
}
