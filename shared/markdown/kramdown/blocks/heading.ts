import { skipSpaceBack } from '../characters.ts';
import { addBlock, type BlockState, isAfterBoundary, lineEnd, taken } from './block-state.ts';
import { skipBlanks } from './line-starts.ts';

const MARKS = /(#{1,6})[\t ]+/y;
/** In kramdown's own syntax marks alone on their line take the next line for their text. */
const PLAIN_MARKS = /(#{1,6})[\t ]*(?=[^ \t\n]|\n.)/y;

const START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F' +
  '\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const OWN_ID = new RegExp(`[\\t ]\\{#([${START}][${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*)\\}$`, 'u');

/** A heading's text between two offsets of one line, without the id written behind it. */
function contents(state: BlockState, from: number, to: number): { readonly end: number; readonly id?: string } {
  const end = skipSpaceBack(state.text, from, to);
  const own = OWN_ID.exec(state.text.slice(from, end));
  if (own === null) return { end };
  return { end: skipSpaceBack(state.text, from, from + own.index), id: own[1] ?? '' };
}

function addHeading(
  state: BlockState,
  level: number,
  from: number,
  to: number,
  id: string | undefined,
  end: number,
): void {
  const start = state.pos;
  state.pos = end;
  const heading = { type: 'heading', level, text: taken(state, from, to) } as const;
  addBlock(state, start, id === undefined ? heading : { attributes: new Map([['id', id]]), ...heading });
}

/** The end of a heading's text without the marks behind it, which need a blank before them where `lax`. */
function withoutClosingMarks(text: string, from: number, end: number, lax: boolean): number {
  let marks = end;
  while (marks > from && text.charCodeAt(marks - 1) === 35) marks--;
  if (marks === end) return end;
  if (lax) {
    const before = text.charCodeAt(marks - 1);
    return marks > from && (before === 32 || before === 9) ? skipSpaceBack(text, from, marks) : end;
  }
  return skipSpaceBack(text, from, text[marks - 1] === '\\' ? Math.min(marks + 1, end) : marks);
}

/**
 * `## Title`. GFM wants a blank behind the marks and takes closing marks only behind a blank; kramdown's own syntax wants
 * no blank but a block boundary above.
 */
export function readHeading(state: BlockState): boolean {
  const { text, document } = state;
  if (text.charCodeAt(state.pos) !== 35) return false;
  const gfm = document.options.input === 'GFM';
  const pattern = gfm ? MARKS : PLAIN_MARKS;
  pattern.lastIndex = state.pos;
  const match = pattern.exec(text);
  if (match === null) return false;
  const lax = gfm && document.options.gfmQuirks.includes('paragraph_end');
  if (!lax && !isAfterBoundary(state)) return false;
  const from = state.pos + match[0].length;
  const next = lineEnd(text, text.charCodeAt(from) === 10 && !gfm ? from + 1 : from);
  const { end, id } = contents(state, from, next);
  const to = withoutClosingMarks(text, from, end, lax);
  if (to === from) return false;
  addHeading(state, (match[1] ?? '').length, from, to, id, next);
  return true;
}

/** `-` or `=` and any mix of both below one line of text makes it a heading, where a block may begin. */
export function readUnderlinedHeading(state: BlockState): boolean {
  const { text } = state;
  const from = skipBlanks(text, state.pos);
  if (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 9 || text.charCodeAt(from) === 10) return false;
  const underline = lineEnd(text, from);
  const first = text[underline];
  if (first !== '-' && first !== '=') return false;
  const next = lineEnd(text, underline);
  if (!/^[-=]+[ \t\r\f\v]*\n$/.test(text.slice(underline, next)) || !isAfterBoundary(state)) return false;
  const { end, id } = contents(state, from, underline - 1);
  if (end === from) return false;
  addHeading(state, first === '-' ? 2 : 1, from, end, id, next);
  return true;
}
