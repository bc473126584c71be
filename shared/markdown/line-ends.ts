import type { Span } from '../text/splice.ts';

/** Notes with LF alone, ending with one, and the way back to the places of the notes as given. */
export interface NormalizedNotes {
  readonly text: string;
  toSource(span: Span): Span;
}

/** The generators turn CRLF and lone CR into LF before they read; kramdown also ends the text with one. */
export function normalizedNotes(notes: string): NormalizedNotes {
  const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);
  if (!notes.includes('\r')) {
    const length = notes.length;
    const toSource = (span: Span): Span =>
      span.end <= length ? span : { start: Math.min(span.start, length), end: length };
    return { text: ended(notes), toSource };
  }
  const text = notes.replace(/\r\n?/g, '\n');
  const shortened: number[] = [];
  for (let at = notes.indexOf('\r\n'); at !== -1; at = notes.indexOf('\r\n', at + 2)) {
    shortened.push(at - shortened.length);
  }
  const back = (offset: number): number => {
    let low = 0;
    let high = shortened.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shortened[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(offset + low, notes.length);
  };
  return {
    text: ended(text),
    toSource: ({ start, end }) => ({
      start: back(start),
      end: end > start ? Math.min(back(end - 1) + 1, notes.length) : back(start),
    }),
  };
}
