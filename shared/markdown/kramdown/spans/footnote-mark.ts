import { LIST_NAME } from '../characters.ts';
import { addText, type Frame, marked, type SpanState } from './span-state.ts';

const MARK = new RegExp(`\\[\\^(${LIST_NAME})\\]`, 'y');

/** `[^name]`; text where there is no such footnote. */
export function readFootnoteMark(state: SpanState, frame: Frame): boolean {
  const { text, pos: start } = state;
  MARK.lastIndex = start;
  const match = MARK.exec(text);
  if (match === null) return false;
  const name = match[1] ?? '';
  state.pos = start + match[0].length;
  if (state.environment.footnotes.has(name)) frame.children.push(marked(state, start, 'footnote', { value: name }));
  else addText(frame, match[0]);
  return true;
}
