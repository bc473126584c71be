import {
  atBreak,
  atDocumentMarker,
  atEnd,
  atGap,
  type Cursor,
  charAt,
  failAt,
  type Piece,
  type ScannedText,
  takeBreak,
} from './cursor.ts';
import { readGap } from './folding.ts';

const CONTEXT = 'while scanning a quoted scalar';
const ESCAPE_CONTEXT = 'while parsing a quoted scalar';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Reads a scalar in single or double quotes; the cursor stands on the opening quote, and afterwards behind the closing one. */
export function scanQuoted(cursor: Cursor): ScannedText {
  const start = cursor.at;
  const quote = cursor.text[start] as string;
  const pieces: Piece[] = [];
  cursor.at++;
  while (!cursor.failure) {
    if (atDocumentMarker(cursor)) failAt(cursor, 'found unexpected document indicator', CONTEXT, start);
    else if (atEnd(cursor)) failAt(cursor, 'found unexpected end of stream', CONTEXT, start);
    if (cursor.failure) break;
    const escapedBreak = readWord(cursor, quote, start, pieces);
    if (!escapedBreak && charAt(cursor) === quote) {
      cursor.at++;
      break;
    }
    pieces.push(...readGap(cursor, escapedBreak).pieces);
  }
  return { text: pieces.map((piece) => piece.text).join(''), pieces };
}

/** Reads to the next white space, the closing quote, or over a `\` at a line's end (then true). */
function readWord(cursor: Cursor, quote: string, scalarStart: number, pieces: Piece[]): boolean {
  let runStart = cursor.at;
  const endRun = (): void => {
    if (cursor.at > runStart)
      pieces.push({ start: runStart, end: cursor.at, text: cursor.text.slice(runStart, cursor.at) });
  };
  while (!atGap(cursor) && !cursor.failure) {
    const char = charAt(cursor);
    if (char === quote) {
      if (quote === '"' || charAt(cursor, 1) !== "'") break;
      endRun();
      pieces.push({ start: cursor.at, end: cursor.at + 2, text: "'" });
      cursor.at += 2;
      runStart = cursor.at;
    } else if (char === '\\' && quote === '"') {
      endRun();
      if (atBreak(cursor, 1)) {
        const start = cursor.at++;
        takeBreak(cursor);
        pieces.push({ start, end: cursor.at, text: '' });
        return true;
      }
      readEscape(cursor, scalarStart, pieces);
      runStart = cursor.at;
    } else {
      cursor.at++;
    }
  }
  endRun();
  return false;
}

function readEscape(cursor: Cursor, scalarStart: number, pieces: Piece[]): void {
  const start = cursor.at;
  const letter = charAt(cursor, 1);
  const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  if (plain !== undefined) {
    cursor.at += 2;
    pieces.push({ start, end: cursor.at, text: plain });
    return;
  }
  const length = Object.hasOwn(HEX_LENGTHS, letter) ? HEX_LENGTHS[letter] : undefined;
  if (length === undefined) {
    failAt(cursor, 'found unknown escape character', ESCAPE_CONTEXT, scalarStart);
    return;
  }
  const digits = cursor.text.slice(start + 2, Math.min(start + 2 + length, cursor.end));
  cursor.at += 2;
  if (digits.length < length || !/^[0-9a-fA-F]+$/.test(digits)) {
    failAt(cursor, 'did not find expected hexdecimal number', ESCAPE_CONTEXT, scalarStart);
    return;
  }
  const code = Number.parseInt(digits, 16);
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
    failAt(cursor, 'found invalid Unicode character escape code', ESCAPE_CONTEXT, scalarStart);
    return;
  }
  cursor.at += length;
  pieces.push({ start, end: cursor.at, text: String.fromCodePoint(code) });
}
