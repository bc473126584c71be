import { lineIndex } from '../text/position.ts';
import { applySplices, differenceOf, type Splice } from '../text/splice.ts';

/** A change of a text editor's model: places in its lines before the change (from 1), and the new text. */
export interface ModelChange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** The notes as an editor's model holds them: every line end (CRLF, LF, lone CR) as one LF. */
export function modelText(text: string, notesStart: number): string {
  return text.slice(notesStart).replace(/\r\n?/g, '\n');
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
 * The splices that do to the document what the changes did to the model. All changes refer to the model before any of
 * them. Line ends that were not touched keep their own bytes; new ones are the file's main kind.
 */
export function splicesOfModel(text: string, notesStart: number, changes: readonly ModelChange[]): Splice[] {
  const starts = lineStarts(text, notesStart);
  const lineEnd = mainLineEnd(text);
  const offsetOf = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1;
  return changes.map((change) => ({
    start: offsetOf(change.startLine, change.startColumn),
    end: offsetOf(change.endLine, change.endColumn),
    text: lineEnd === '\n' ? change.text : change.text.replace(/\n/g, lineEnd),
  }));
}

/** Where the model's lines begin in the document; a lone CR ends a line there. */
function lineStarts(text: string, from: number): number[] {
  const starts = [from];
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** The text that an editor made of `text`: lines that it left alone keep their own ends, whatever it made of them. */
export function rewritten(text: string, fromEditor: string): string {
  const before = modelText(text, 0);
  const difference = differenceOf(before, fromEditor.replace(/\r\n?/g, '\n'));
  if (difference === undefined) return text;
  const lines = lineIndex(before);
  const start = lines.positionOf(difference.start);
  const end = lines.positionOf(difference.end);
  const change: ModelChange = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    text: difference.text,
  };
  return applySplices(text, splicesOfModel(text, 0, [change]));
}
