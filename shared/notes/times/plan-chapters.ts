import type { AudioChapter } from '../../audio/audio-facts.ts';
import { mainLineEnd } from '../../document/notes-text.ts';
import type { Splice } from '../../text/splice.ts';
import { chapterLines } from './insert-time.ts';
import { plainTimes, type TimeLayout, timeLayoutOf } from './time-layout.ts';
import { timesIn } from './times-in.ts';
import { HEADING, type TimesListPlace, timesListIn } from './times-list.ts';

/** How the show writes times, and where its lists of them stand. */
export interface TimesHabits {
  readonly times?: TimeLayout;
  readonly timesList?: TimesListPlace;
}

/** Chapters as a list of times in the notes. */
export interface ChaptersInNotes {
  /** In offsets of the notes; none where they stand there already. */
  readonly splices: readonly Splice[];
  /** The list that stands there, and the one that would. */
  readonly current: string;
  readonly proposed: string;
}

/**
 * Writes the chapters of a sound into an episode's notes as these notes, else the show's others, write their times: over
 * the list that is there, else below the show's heading for it, else where the others have theirs. Undefined where
 * the notes hold times otherwise (each above its own text): they are the person's.
 */
export function planChapters(
  notes: string,
  chapters: readonly AudioChapter[],
  habits: TimesHabits,
): ChaptersInNotes | undefined {
  const list = timesListIn(notes);
  if (chapters.length === 0 || (list === undefined && timesIn(notes).length > 1)) return undefined;
  const end = mainLineEnd(notes);
  const layout = timeLayoutOf([notes]) ?? habits.times ?? plainTimes;
  // A heading needs room before the next.
  const lines = chapterLines(chapters, layout).replaceAll('\n', layout.before.startsWith('#') ? end + end : end);
  const current = list === undefined ? '' : notes.slice(list.start, list.end);
  const splice = list ? { start: list.start, end: list.end, text: lines } : inserted(notes, lines, end, habits);
  return {
    splices: current === lines ? [] : [splice],
    current: current.replaceAll('\r\n', '\n'),
    proposed: lines.replaceAll('\r\n', '\n'),
  };
}

function inserted(notes: string, lines: string, end: string, { timesList }: TimesHabits): Splice {
  const { heading, gap = false, next, first = false } = timesList ?? {};
  const below = heading === undefined ? undefined : lineOf(notes, heading);
  if (below !== undefined) {
    const at = below + (/^[^\r\n]*/.exec(notes.slice(below))?.[0].length ?? 0);
    return { start: at, end: at, text: end + (gap ? end : '') + lines + roomBefore(notes.slice(at), end) };
  }
  const block = heading === undefined ? lines : heading + end + (gap ? end : '') + lines;
  const before = next === undefined ? undefined : lineOf(notes, next);
  const at = before ?? (first ? (/^\s*(?=\S)/.exec(notes)?.[0].length ?? notes.length) : notes.length);
  const lead = notes.slice(0, at);
  const missing = lead.trim() === '' ? 0 : 2 - (/(?:\r?\n){0,2}$/.exec(lead)?.[0].split('\n').length ?? 1) + 1;
  const tail = at === notes.length ? end : end + end;
  return { start: at, end: at, text: end.repeat(Math.max(0, missing)) + block + tail };
}

/** Line ends that part a list from what stands behind it. */
function roomBefore(after: string, end: string): string {
  if (after === '') return end;
  return /^\r?\n[ \t]*(?:\r?\n|$)/.test(after) ? '' : end;
}

/** Where a heading's line begins. */
function lineOf(notes: string, heading: string): number | undefined {
  let at = 0;
  for (const line of notes.split('\n')) {
    if (HEADING.test(line) && line.trim() === heading) return at;
    at += line.length + 1;
  }
  return undefined;
}
