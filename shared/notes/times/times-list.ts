import type { Span } from '../../text/splice.ts';
import { type NotedTime, timesIn } from './times-in.ts';

/** A list of times in notes: its lines, which nothing but blank lines part. */
export interface TimesList extends Span {
  readonly times: readonly NotedTime[];
}

export const HEADING = /^#{1,6}(?:\s|[^#\s])/;

/** What surrounds a show's lists of times, so that the next one gets the same. */
export interface TimesListPlace {
  /** The heading over the list, as written. */
  readonly heading?: string;
  /** A blank line stands between the heading and the list. */
  readonly gap: boolean;
  /** The heading that follows the list. */
  readonly next?: string;
  /** The list, with its heading, is the first of the notes. */
  readonly first: boolean;
}

/** The first list of two or more times that begin lines one behind the other; text between them makes them no list. */
export function timesListIn(notes: string): TimesList | undefined {
  let run: NotedTime[] = [];
  for (const time of timesIn(notes)) {
    const last = run.at(-1);
    if (last !== undefined && notes.slice(lineEnd(notes, last.end), lineStart(notes, time.start)).trim() !== '') {
      if (run.length > 1) break;
      run = [];
    }
    run.push(time);
  }
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length < 2) return undefined;
  return { start: lineStart(notes, first.start), end: lineEnd(notes, last.end), times: run };
}

/** Where the newest notes that have a list of times have it; newest first. Undefined where none has one. */
export function timesListPlaceOf(notes: readonly string[]): TimesListPlace | undefined {
  for (const text of notes) {
    const list = timesListIn(text);
    if (list === undefined) continue;
    const above = text.slice(0, list.start).split(/\r?\n/).slice(0, -1);
    const blank = above.length - (above.findLastIndex((line) => line.trim() !== '') + 1);
    const last = above.at(-1 - blank)?.trim() ?? '';
    const heading = HEADING.test(last) ? last : undefined;
    const rest = heading === undefined ? above : above.slice(0, -1 - blank);
    const next = text
      .slice(list.end)
      .split(/\r?\n/)
      .find((line) => HEADING.test(line));
    return {
      ...(heading === undefined ? {} : { heading }),
      gap: blank > 0,
      ...(next === undefined ? {} : { next: next.trim() }),
      first: rest.every((line) => line.trim() === ''),
    };
  }
  return undefined;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Before the line's end, `\r` included. */
function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}
