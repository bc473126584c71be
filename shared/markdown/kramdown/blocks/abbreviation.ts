import { trimmed } from '../characters.ts';
import { type BlockState, define, lineEnd } from './block-state.ts';
import { skipBlanks } from './line-starts.ts';

/** `*[HTML]: Hyper Text Markup Language`: a title for a word wherever it stands. */
export function readAbbreviation(state: BlockState): boolean {
  const { text } = state;
  const from = state.pos;
  const at = skipBlanks(text, from);
  if (!text.startsWith('*[', at)) return false;
  const next = lineEnd(text, at);
  const end = text.indexOf(']:', at + 3);
  if (end === -1 || end >= next) return false;
  state.pos = next;
  define(
    state,
    { type: 'abbreviation', text: text.slice(at + 2, end), title: trimmed(text.slice(end + 2, next)) },
    from,
  );
  return true;
}
