import { splitDate } from '../../frontmatter/written-date.ts';
import { dayOfName } from '../dates/instant.ts';
import type { EpisodeSummary } from '../episode-summary.ts';

/** A day as a calendar has it; month from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What tells one episode from its neighbours wherever it is written: in the file's name, the audio's, a title. */
export interface EpisodeMarks {
  readonly number?: number;
  /** Days that the episode has: that of its date as written, and that of its file's name. */
  readonly days: readonly CivilDay[];
}

/** The number and days of an episode that exists. */
export function marksOf(summary: EpisodeSummary): EpisodeMarks {
  const days = [civilDayOf(summary), dayOfName(summary.path)].filter((day) => day !== undefined);
  return { ...(summary.number !== undefined && { number: summary.number }), days };
}

/** The day of an episode on the clock that its date is written by; of one without a date, the day in its file's name. */
export function civilDayOf({ dateText, path }: EpisodeSummary): CivilDay | undefined {
  const written = splitDate(dateText);
  if (written === undefined) return dayOfName(path);
  return { year: written.year, month: written.month, day: written.day };
}

/** Days since 1970 of a calendar's day: for counting days and weeks between dates, whatever the zone. */
export function dayNumber({ year, month, day }: CivilDay): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The calendar's day of a number of days since 1970. */
export function dayOfNumber(days: number): CivilDay {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(days: number): number {
  return (((days + 4) % 7) + 7) % 7;
}
