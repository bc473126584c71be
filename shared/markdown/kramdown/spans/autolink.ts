import { ALNUM } from '../characters.ts';
import { type Frame, marked, type SpanState } from './span-state.ts';

const SCHEME = /<(?:mailto|https?|ftps?):/y;
const MAIL = new RegExp(`<([${ALNUM}\\-_.]+@[${ALNUM}\\-_.]+)>`, 'yu');

/** End of the address that begins at `start` with a scheme: the next `>` of its line; there may be blanks in it. */
function schemeEnd(state: SpanState, start: number): number {
  SCHEME.lastIndex = start;
  const match = SCHEME.exec(state.text);
  if (match === null) return -1;
  const from = start + match[0].length;
  const end = state.seeker.find('>', from + 1);
  const line = state.seeker.find('\n', from);
  return line !== -1 && line < end ? -1 : end;
}

/** `<https://…>` and `<name@host>`. Bare addresses are no links to kramdown. */
export function readAutolink(state: SpanState, frame: Frame): boolean {
  const { text, pos: start, base } = state;
  let end = schemeEnd(state, start);
  const isMail = end === -1;
  if (isMail) {
    MAIL.lastIndex = start;
    const match = MAIL.exec(text);
    if (match === null) return false;
    end = start + match[0].length - 1;
  }
  const address = text.slice(start + 1, end);
  state.pos = end + 1;
  frame.children.push(
    marked(state, start, 'link', {
      attributes: new Map([['href', isMail ? `mailto:${address}` : address]]),
      children: [{ type: 'text', value: address.replace(/^mailto:/, '') }],
      link: { kind: 'autolink', address: { start: base + start + 1, end: base + end } },
    }),
  );
  return true;
}
