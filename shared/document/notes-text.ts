import { applySplices, differenceOf, type Splice } from '../text/splice.ts';

/** The notes as an editor's model holds them: every line end (CRLF, LF, lone CR) as one LF. */
export function modelText(text: string, notesStart: number): string {
  return text.slice(notesStart).replace(/\r\n?/g, '\n');
}

/** The notes' first line in the file, from 1. */
export function notesLine(text: string, notesStart: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < notesStart; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The line end that most lines of a text have; LF for a text of one line. */
export function mainLineEnd(text: string): '\n' | '\r\n' {
  let crlf = 0;
  let lf = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === 13) crlf++;
    else lf++;
  }
  return crlf > lf ? '\r\n' : '\n';
}

/**
 * The splices that do to the document what `changes` do to the model, whose offsets count every line end as one
 * character. All changes refer to the model before any of them. Line ends that were not touched keep their own bytes;
 * new ones are the file's main kind.
 */
export function splicesOfModel(text: string, notesStart: number, changes: readonly Splice[]): Splice[] {
  const offsetIn = documentOffsets(text, notesStart);
  const isCrlf = changes.some((change) => change.text.includes('\n')) && mainLineEnd(text) === '\r\n';
  return changes.map((change) => ({
    start: offsetIn(change.start),
    end: offsetIn(change.end),
    text: isCrlf ? change.text.replace(/\n/g, '\r\n') : change.text,
  }));
}

/** Tells where an offset of the model is in the document: every CRLF before it is one character longer there. */
function documentOffsets(text: string, notesStart: number): (offset: number) => number {
  // Most files have none; then nothing is gone through at every key.
  const pairs: number[] = [];
  for (let at = text.indexOf('\r\n', notesStart); at !== -1; at = text.indexOf('\r\n', at + 2))
    pairs.push(at - notesStart - pairs.length);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(text.length, notesStart + offset + low);
  };
}

/** The text that an editor made of `text`: lines that it left alone keep their own ends, whatever it made of them. */
export function rewritten(text: string, fromEditor: string): string {
  const before = modelText(text, 0);
  const difference = differenceOf(before, fromEditor.replace(/\r\n?/g, '\n'));
  if (difference === undefined) return text;
  return applySplices(text, splicesOfModel(text, 0, [difference]));
}
