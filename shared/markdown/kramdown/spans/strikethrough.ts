import { attemptKey, type Frame, marked, rootFrame, type SpanState, spanState } from './span-state.ts';
import type { SequenceReader } from './stop.ts';

const CLOSING = /(?<=[^ \t\r\n\f\v~])~~/g;

/** `~~…~~` in GFM. What is between is a text of its own, which knows nothing of what is around it. */
export function readStrikethrough(state: SpanState, frame: Frame, read: SequenceReader): boolean {
  const { text, pos: start, environment } = state;
  if (environment.options.input !== 'GFM' || !/[^ \t\r\n\f\v~]/.test(text[start + 2] ?? ' ')) return false;
  const key = attemptKey(start, rootFrame());
  let outcome = state.outcomes.get(key);
  if (outcome === undefined) {
    const end = state.seeker.match(CLOSING, start + 3);
    if (end === -1) return false;
    state.pos = end + 2;
    const inner = spanState(text.slice(start + 2, end), environment, state.base + start + 2, state.slips);
    const children = rootFrame('all', frame.depth + 1);
    read(inner, children);
    const range = { start: start + state.base, end: start + state.base + 2 };
    const html = { tag: range, raw: false, unclosed: false, addresses: [] };
    const node = marked(state, start, 'html', { value: 'del', children: children.children, html });
    outcome = { node, end: end + 2 };
    state.outcomes.set(key, outcome);
  }
  if (outcome.node === undefined) return false;
  state.pos = outcome.end;
  frame.children.push(outcome.node);
  return true;
}
