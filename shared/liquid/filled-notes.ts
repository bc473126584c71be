/** Notes with their Liquid filled in, and where each of their lines comes from. */
export interface FilledNotes {
  readonly text: string;
  /** The line of the notes as written (from 1) that a line of `text` (from 1) comes from. */
  readonly lineOf: (line: number) => number;
  /** Whether every line is the one of the same number. */
  readonly isStraight: boolean;
}

/** A piece of what was put out, with the place in the notes that it comes from. */
export interface FilledPiece {
  readonly text: string;
  /** UTF-16 offset of the notes. */
  readonly from: number;
  /** Whether its characters are those of the notes, one by one; else all of it comes from the one place. */
  readonly isOwn: boolean;
}

/** Puts pieces together, in their order. */
export function joinPieces(notes: string, pieces: readonly FilledPiece[]): FilledNotes {
  const text = pieces.map((piece) => piece.text).join('');
  const lines: number[] = [];
  let line = 1;
  let at = 0;
  const lineAt = (offset: number): number => {
    if (offset < at) return line;
    for (let next = notes.indexOf('\n', at); next !== -1 && next < offset; next = notes.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
  let begins = true;
  for (const piece of pieces) {
    if (begins && piece.text !== '') lines.push(lineAt(piece.from));
    if (piece.text !== '') begins = false;
    for (let end = piece.text.indexOf('\n'); end !== -1; end = piece.text.indexOf('\n', end + 1)) {
      begins = end + 1 >= piece.text.length;
      if (!begins) lines.push(lineAt(piece.from + (piece.isOwn ? end + 1 : 0)));
    }
  }
  return {
    text,
    lineOf: (wanted) => lines[Math.max(0, Math.min(wanted, lines.length) - 1)] ?? 1,
    isStraight: lines.every((from, index) => from === index + 1),
  };
}
