import { isBlank } from './characters.ts';
import { atBreak, type Cursor, type Piece, peek, takeBreak } from './cursor.ts';

/** The white space between two words of a scalar, line ends folded. */
export interface Gap {
  /** Whether there is a line end in it. */
  readonly folded: boolean;
  /** What it is in the value. */
  readonly pieces: readonly Piece[];
}

/**
 * Reads white space inside a plain or quoted scalar. One line end becomes a blank, n + 1 become n; the blanks around
 * them are dropped. `escaped`: a `\` at the line's end has taken that line end out of the value already.
 * `refuse` may stop it at a character (a tab in the indentation of a plain scalar).
 */
export function readGap(cursor: Cursor, escaped: boolean, refuse?: () => boolean): Gap {
  const start = cursor.at;
  let folded = escaped;
  let first = '';
  let further = '';
  let blanksEnd = start;
  for (;;) {
    if (isBlank(peek(cursor))) {
      if (folded && refuse?.()) break;
      cursor.at++;
      if (!folded) blanksEnd = cursor.at;
    } else if (atBreak(cursor)) {
      const made = takeBreak(cursor);
      if (folded) further += made;
      else first = made;
      folded = true;
    } else {
      break;
    }
  }
  if (!folded) {
    return {
      folded,
      pieces: start === cursor.at ? [] : [{ start, end: cursor.at, text: cursor.text.slice(start, cursor.at) }],
    };
  }
  const kept = cursor.grammar.blanksBeforeFoldStay && !escaped ? blanksEnd : start;
  const text = first === '\n' ? further || ' ' : first + further;
  const pieces: Piece[] = [];
  if (kept > start) pieces.push({ start, end: kept, text: cursor.text.slice(start, kept) });
  pieces.push({ start: kept, end: cursor.at, text });
  return { folded, pieces };
}
