import { isSpace } from '../characters.ts';
import { sourceOf } from '../mapped-text.ts';
import { addBlock, type BlockState, lineEnd } from './block-state.ts';
import { blankLinesEnd, endsLazyBlock } from './line-starts.ts';

/** Offset behind the tab or four blanks that make a line code; -1 where there are none. */
export function indentEnd(text: string, at: number): number {
  if (text.charCodeAt(at) === 9) return at + 1;
  return text.startsWith('    ', at) ? at + 4 : -1;
}

/** Whether a line is indented and has more than white space on it. */
function isCodeLine(text: string, at: number): boolean {
  return indentEnd(text, at) !== -1 && blankLinesEnd(text, at) === at;
}

/** Whether text follows the line's blanks and tabs; a form feed does not go on with code. */
function isLazyCodeLine(text: string, at: number): boolean {
  let offset = at;
  while (text.charCodeAt(offset) === 32 || text.charCodeAt(offset) === 9) offset++;
  return !isSpace(text.charCodeAt(offset));
}

/** Offset behind the indented lines at `at`, with the blank lines between and the lazy lines after them; `at` for none. */
export function indentedLinesEnd(state: BlockState, at: number): number {
  const { text, seeker } = state;
  let end = at;
  for (;;) {
    const first = blankLinesEnd(text, end);
    if (first >= text.length || !isCodeLine(text, first)) return end;
    end = first;
    while (end < text.length && isCodeLine(text, end)) end = lineEnd(text, end);
    while (end < text.length && isLazyCodeLine(text, end) && !endsLazyBlock(text, end, seeker))
      end = lineEnd(text, end);
  }
}

/** Lines without their first tab or four blanks. */
function withoutIndent(text: string): string {
  return text.replace(/^(?:\t| {4})/gm, '');
}

/** An indented code block; a line less indented goes on with the line above it, joined by a blank. */
export function readCode(state: BlockState): boolean {
  if (indentEnd(state.text, state.pos) === -1) return false;
  const from = state.pos;
  const end = indentedLinesEnd(state, from);
  if (end === from) return false;
  const joined = state.text.slice(from, end).replace(/\n( {0,3}[^ \t\r\n\f\v])/g, ' $1');
  state.pos = end;
  const contentAt = sourceOf(state.source, from) - state.shift;
  addBlock(state, from, { type: 'code', value: withoutIndent(joined), contentAt });
  return true;
}
