import { isBlank, isDigit, SPACE, TAB } from './characters.ts';
import {
  atBreak,
  atEnd,
  type Cursor,
  charAt,
  column,
  failAt,
  type Piece,
  peek,
  type ScannedText,
  skipBlanks,
  skipToLineEnd,
  takeBreak,
} from './cursor.ts';

const CONTEXT = 'while scanning a block scalar';

/** What follows `|` or `>`: `-` strips the final line ends, `+` keeps them all, neither keeps one; a digit tells the indentation. */
export interface BlockHeader {
  readonly chomping: '-' | '+' | '';
  readonly indentation: number;
  /** Behind the indicators, before blanks and a comment. */
  readonly end: number;
}

export interface BlockScalar extends ScannedText {
  readonly header: BlockHeader;
  /** Columns that each content line is indented by. */
  readonly indent: number;
  /** Where the first content line begins. */
  readonly contentStart: number;
  /** Behind its last character, before the final line end. Empty lines at its end belong to it where `+` keeps them. */
  readonly end: number;
}

/** Reads a `|` or `>` scalar whose parent is indented by `parentIndent` (-1 at the top). The cursor ends behind it. */
export function scanBlock(cursor: Cursor, parentIndent: number): BlockScalar {
  const start = cursor.at;
  const literal = cursor.text[start] === '|';
  const header = readHeader(cursor, start);
  let contentEnd = cursor.at;
  if (!cursor.failure && atBreak(cursor)) takeBreak(cursor);
  const contentStart = cursor.at;
  const declared = header.indentation === 0 ? 0 : Math.max(parentIndent, 0) + header.indentation;
  const pieces: Piece[] = [];
  let breaks = readEmptyLines(cursor, declared, parentIndent, start);
  const indent = breaks.indent;
  let lineEnd: Piece | undefined;
  let lastBlank = false;
  while (!cursor.failure && column(cursor) === indent && !atEnd(cursor)) {
    const blank = isBlank(peek(cursor));
    if (lineEnd !== undefined) {
      const folds = !literal && lineEnd.text === '\n' && !lastBlank && !blank;
      pieces.push(folds ? { ...lineEnd, text: breaks.pieces.length === 0 ? ' ' : '' } : lineEnd);
    }
    pieces.push(...breaks.pieces);
    lastBlank = blank;
    const from = cursor.at;
    skipToLineEnd(cursor);
    if (cursor.at > from) pieces.push({ start: from, end: cursor.at, text: cursor.text.slice(from, cursor.at) });
    contentEnd = cursor.at;
    lineEnd = undefined;
    if (!atEnd(cursor)) {
      const at = cursor.at;
      lineEnd = { start: at, text: takeBreak(cursor), end: cursor.at };
    }
    breaks = readEmptyLines(cursor, indent, parentIndent, start);
  }
  if (lineEnd !== undefined && header.chomping !== '-') pieces.push(lineEnd);
  if (header.chomping === '+') {
    pieces.push(...breaks.pieces);
    contentEnd = breaks.pieces.at(-1)?.start ?? contentEnd;
  }
  return {
    text: pieces.map((piece) => piece.text).join(''),
    pieces,
    header,
    indent,
    contentStart,
    end: contentEnd,
  };
}

function readHeader(cursor: Cursor, start: number): BlockHeader {
  let chomping: BlockHeader['chomping'] = '';
  let indentation = 0;
  cursor.at++;
  const takeChomping = (): void => {
    const char = charAt(cursor);
    if (char !== '-' && char !== '+') return;
    chomping = char;
    cursor.at++;
  };
  takeChomping();
  if (isDigit(peek(cursor))) {
    indentation = peek(cursor) - 48;
    if (indentation === 0) failAt(cursor, 'found an indentation indicator equal to 0', CONTEXT, start);
    cursor.at++;
    if (chomping === '') takeChomping();
  }
  const end = cursor.at;
  skipBlanks(cursor);
  if (charAt(cursor) === '#') skipToLineEnd(cursor);
  if (!atEnd(cursor) && !atBreak(cursor)) failAt(cursor, 'did not find expected comment or line break', CONTEXT, start);
  return { chomping, indentation, end };
}

/** Reads lines that hold nothing but indentation; tells the indentation where it was not known (0). */
function readEmptyLines(
  cursor: Cursor,
  indent: number,
  parentIndent: number,
  start: number,
): { readonly pieces: readonly Piece[]; readonly indent: number } {
  const pieces: Piece[] = [];
  let deepest = 0;
  while (!cursor.failure) {
    const from = cursor.at;
    while ((indent === 0 || column(cursor) < indent) && peek(cursor) === SPACE) cursor.at++;
    deepest = Math.max(deepest, column(cursor));
    if ((indent === 0 || column(cursor) < indent) && peek(cursor) === TAB) {
      failAt(cursor, 'found a tab character where an indentation space is expected', CONTEXT, start);
    } else if (atBreak(cursor)) {
      pieces.push({ start: from, text: takeBreak(cursor), end: cursor.at });
    } else {
      break;
    }
  }
  return { pieces, indent: indent === 0 ? Math.max(deepest, parentIndent + 1, 1) : indent };
}
