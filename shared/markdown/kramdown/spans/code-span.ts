import { isSpace } from '../characters.ts';
import { addText, type Frame, marked, type SpanState } from './span-state.ts';

/** Code between runs of backticks. A single one with blanks on both sides is text, as is one that nothing closes. */
export function readCodeSpan(state: SpanState, frame: Frame): boolean {
  const { text, pos: start } = state;
  let from = start;
  while (text.charCodeAt(from) === 96) from++;
  const delimiter = text.slice(start, from);
  const isSingle = delimiter.length === 1;
  const blankBefore = start === 0 || isSpace(text.charCodeAt(start - 1));
  const lonely = isSingle && blankBefore && isSpace(text.charCodeAt(from));
  const end = lonely ? -1 : state.seeker.find(delimiter, from);
  if (end === -1) {
    state.pos = from;
    addText(frame, delimiter);
    return true;
  }
  let value = text.slice(from, end);
  if (!isSingle) {
    if (value.startsWith(' ')) value = value.slice(1);
    if (value.endsWith(' ')) value = value.slice(0, -1);
  }
  state.pos = end + delimiter.length;
  frame.children.push(marked(state, start, 'code', { value }));
  return true;
}
