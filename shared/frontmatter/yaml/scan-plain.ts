import { TAB } from './characters.ts';
import {
  atDocumentMarker,
  atEnd,
  atGap,
  type Cursor,
  charAt,
  column,
  failAt,
  type Piece,
  peek,
  type ScannedText,
} from './cursor.ts';
import { readGap } from './folding.ts';

const FLOW_STOPS = ',[]{}';
const FLOW_AFTER_COLON = ',?[]{}';

export interface PlainScalar extends ScannedText {
  /** Behind its last character. */
  readonly end: number;
  /** It ended at a line end, so that a key may follow. */
  readonly endsLine: boolean;
}

/**
 * Reads a plain scalar at the cursor, over as many lines as are indented by `indent` at least (any, inside brackets).
 * The cursor stands behind the white space that follows it.
 */
export function scanPlain(cursor: Cursor, indent: number, inFlow: boolean): PlainScalar {
  const start = cursor.at;
  const pieces: Piece[] = [];
  let pending: readonly Piece[] = [];
  let end = start;
  let endsLine = false;
  const tabBreaksIndentation = (): boolean => {
    if (peek(cursor) !== TAB || column(cursor) >= indent) return false;
    failAt(cursor, 'found a tab character that violates indentation', 'while scanning a plain scalar', start);
    return true;
  };
  while (!cursor.failure && !atDocumentMarker(cursor) && charAt(cursor) !== '#') {
    const wordStart = cursor.at;
    skipWord(cursor, inFlow, start);
    if (cursor.at > wordStart) {
      pieces.push(...pending, { start: wordStart, end: cursor.at, text: cursor.text.slice(wordStart, cursor.at) });
      pending = [];
      end = cursor.at;
      endsLine = false;
    }
    if (atEnd(cursor) || !atGap(cursor)) break;
    const gap = readGap(cursor, false, tabBreaksIndentation);
    // Blanks before a line end are no part of a plain scalar in any parser.
    pending = gap.folded ? gap.pieces.slice(-1) : gap.pieces;
    endsLine = gap.folded;
    if (!inFlow && column(cursor) < indent) break;
  }
  return { text: pieces.map((piece) => piece.text).join(''), pieces, end, endsLine };
}

function skipWord(cursor: Cursor, inFlow: boolean, scalarStart: number): void {
  while (!atGap(cursor)) {
    const char = charAt(cursor);
    if (char === ':') {
      if (atGap(cursor, 1)) return;
      if (inFlow && FLOW_AFTER_COLON.includes(charAt(cursor, 1))) {
        failAt(cursor, "found unexpected ':'", 'while scanning a plain scalar', scalarStart);
        return;
      }
    } else if (inFlow && FLOW_STOPS.includes(char)) {
      return;
    }
    cursor.at++;
  }
}
