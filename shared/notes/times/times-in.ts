import { parseDuration } from '../../audio/duration-text.ts';
import type { Span } from '../../text/splice.ts';

/** A time of the audio that stands in the notes, in offsets of the notes. */
export interface NotedTime extends Span {
  readonly seconds: number;
  /** The words behind it on its line, without markdown. */
  readonly title: string;
  /** From 1. */
  readonly line: number;
}

const time = /(?<![\d:/.])(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?![\d:]|[^\S\n]*(?:[AaPp]\.?[Mm]|時))/g;

/**
 * The times of the notes that begin a line, behind what may begin one (a marker, a heading's signs, a bracket): the
 * others are times of day, scores and verses more often than places in the audio.
 */
export function timesIn(notes: string): readonly NotedTime[] {
  const found: NotedTime[] = [];
  let start = 0;
  for (const [index, line] of notes.split('\n').entries()) {
    const before = beginning.exec(line)?.[0] ?? '';
    time.lastIndex = before.length;
    const match = time.exec(line);
    const seconds = match?.index === before.length ? parseDuration(match[0]) : undefined;
    if (match !== null && seconds !== undefined) {
      const from = start + match.index;
      const title = plainTitle(line.slice(match.index + match[0].length));
      found.push({ start: from, end: from + match[0].length, seconds, title, line: index + 1 });
    }
    start += line.length + 1;
  }
  return found;
}

/** What may stand before a time that begins a line. */
export const beginning =
  /^[ \t]*(?:>[ \t]?)*(?:(?:[-*+•・]|\d{1,3}[.)]|#{1,6}|<(?:li|p|h[1-6])(?:\s[^>]*)?>)[ \t]*)?(?:\|[ \t]*)?(?:\*{1,2}|_{1,2}|`)?[[(（［【〔]?/i;

/** A line's words without what joins them to the time and without markdown's signs. */
function plainTitle(rest: string): string {
  return rest
    .replace(/^(?:\*{1,2}|_{1,2}|`)?[\])）］】〕]?(?:\([^)\s]*\))?[ \t]*[-–—:：〜～~|]*[ \t]*/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>|\{:[^}]*\}|[*`]{1,2}/g, '')
    .replace(/[ \t]*\|[ \t]*$|[ \t]+#+[ \t]*$/, '')
    .trim();
}
