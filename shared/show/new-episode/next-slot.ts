import { type DateNumbers, splitDate } from '../../frontmatter/written-date.ts';
import { instantOf, zoneOfDates } from '../dates/instant.ts';
import { instantOfLocal, localTime } from '../dates/zone.ts';
import type { EpisodeSummary } from '../episode-summary.ts';
import type { Show } from '../show.ts';
import { type CivilDay, civilDayOf, dayNumber, dayOfNumber, weekdayOf } from './episode-marks.ts';

/** How many of the latest episodes tell the rhythm, and the clock's time. */
const asked = 24;
const lately = 8;

/** A show that appears on so many days of the week is daily: days that it leaves out mean something there. */
const dailyFrom = 4;

/**
 * When the next episode of a series appears, as its dates are written: the usual time on the next day of the rhythm after
 * both its last episode and `now`. Days count on the clock that the dates are written by.
 */
export function nextSlot(
  members: readonly EpisodeSummary[],
  now: number,
  show: Pick<Show, 'timezone' | 'reader'>,
): DateNumbers & { readonly instant: number } {
  const days = daysOf(members);
  const clock = usualClock(members, show);
  const { zone } = clock;
  const today = dayNumber(localDay(now, clock));
  const step = rhythmOf(days);
  let next = step(days[0] ?? today - 7);
  const instantOn = (day: number): number => instantAt(dayOfNumber(day), clock);
  // A bound keeps a rhythm that does not move on from asking for ever; the date is then the person's to choose.
  for (let tries = 0; tries < 20_000 && instantOn(next) <= now; tries++) next = step(next);
  const day = dayOfNumber(next);
  const instant = instantOn(next);
  const offset = clock.followsZone ? localTime(instant, zone).offset : clock.offset;
  const { hour, minute, second } = clock;
  return { ...day, hour, minute, second, ...(offset !== undefined && { offset }), instant };
}

/** Days of the episodes, each once, the latest first. */
function daysOf(members: readonly EpisodeSummary[]): readonly number[] {
  const days = members.flatMap((member) => {
    const day = civilDayOf(member);
    return day === undefined ? [] : [dayNumber(day)];
  });
  return [...new Set(days)].sort((a, b) => b - a);
}

/** The way from one episode's day to the next one's. */
function rhythmOf(days: readonly number[]): (day: number) => number {
  const latest = days.slice(0, asked);
  const pauses = latest.slice(0, -1).map((day, index) => day - (latest[index + 1] ?? day));
  const pause = medianOf(pauses) ?? 7;
  const usual = usualWeekdays(latest);
  if (pause < 6 && usual.size > 0) {
    const isLeftOut = usual.size >= dailyFrom ? leftOut(days, usual) : () => false;
    return (day) => nextDay(day, (next) => usual.has(weekdayOf(next)) && !isLeftOut(next));
  }
  const ofMonth = usualOf(latest.map((day) => dayOfNumber(day).day));
  if (pause >= 26 && pause <= 33 && ofMonth !== undefined && latest.length >= 4) {
    return (day) => nextDay(day, (next) => dayOfNumber(next).day === ofMonth);
  }
  const weekday = usualOf(latest.slice(0, lately).map(weekdayOf));
  if (weekday === undefined || pause > 60) return (day) => day + pause;
  const weeks = Math.max(1, Math.round(pause / 7));
  // An episode that came a day late does not move those after it.
  return (day) => nextDay(day + weeks * 7 - 4, (next) => weekdayOf(next) === weekday);
}

/** The first day after one that is wanted; a fortnight later where none is, within two months. */
function nextDay(day: number, isWanted: (day: number) => boolean): number {
  for (let next = day + 1; next < day + 62; next++) if (isWanted(next)) return next;
  return day + 14;
}

/** Days of the week on which episodes appear: one in twelve is no exception. */
function usualWeekdays(days: readonly number[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(weekdayOf(day), (counts.get(weekdayOf(day)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 12 >= days.length).map(([weekday]) => weekday));
}

/**
 * Holidays as the show keeps them: a usual day of the week on which it was silent in every year before, at the same date
 * or as the same weekday of the month (the second Monday of January). No calendar of any country is needed for that.
 */
function leftOut(days: readonly number[], usual: ReadonlySet<number>): (day: number) => boolean {
  const there = new Set(days);
  const first = days.at(-1) ?? 0;
  const wasSilent = (day: number): boolean => usual.has(weekdayOf(day)) && !there.has(day);
  return (day) => {
    const { year, month, day: date } = dayOfNumber(day);
    const years = [1, 2, 3].map((back) => year - back);
    const sameDates = years
      .map((before) => dayNumber({ year: before, month, day: date }))
      .filter((then) => then >= first);
    const counting = sameDates.filter((then) => usual.has(weekdayOf(then)));
    if (counting.length > 0 && counting.every(wasSilent)) return true;
    const sameWeekdays = years.map((before) => nthWeekday(before, month, date, day)).filter((then) => then >= first);
    return sameWeekdays.length > 1 && sameWeekdays.every(wasSilent);
  };
}

/** The same weekday of a month in another year: its second Monday. */
function nthWeekday(year: number, month: number, date: number, like: number): number {
  const firstOfMonth = dayNumber({ year, month, day: 1 });
  const shift = (weekdayOf(like) - weekdayOf(firstOfMonth) + 7) % 7;
  return firstOfMonth + shift + 7 * Math.floor((date - 1) / 7);
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC as written; undefined where dates have none. */
  readonly offset?: number;
  /** By whose clocks dates are written; undefined: UTC. */
  readonly zone: string | undefined;
  /** The written offset is that of the show's zone, summer time included. */
  readonly followsZone: boolean;
}

/** The time of day that most of the latest episodes have, and the newest one's offset. */
function usualClock(members: readonly EpisodeSummary[], show: Pick<Show, 'timezone' | 'reader'>): Clock {
  const written = members.flatMap((member) => {
    const parts = splitDate(member.dateText);
    return parts === undefined ? [] : [{ parts, member }];
  });
  const times = written
    .slice(0, lately)
    .map(({ parts }) => `${parts.hour ?? 0}:${parts.minute ?? 0}:${parts.second ?? 0}`);
  const [hour = 0, minute = 0, second = 0] = (usualOf(times) ?? times[0] ?? '0:0:0').split(':').map(Number);
  const [newest] = written;
  const offset = newest?.parts.offset;
  const zone = offset === undefined && newest !== undefined ? zoneOf(newest.member, show) : show.timezone;
  const followsZone =
    zone !== undefined &&
    newest?.member.instant !== undefined &&
    offset === localTime(newest.member.instant, zone).offset;
  return { hour, minute, second, ...(offset !== undefined && { offset }), zone, followsZone };
}

/** The clocks that an episode's date without an offset was read by: quotes, which a summary does not have, change them. */
function zoneOf({ dateText, instant }: EpisodeSummary, show: Pick<Show, 'timezone' | 'reader'>): string | undefined {
  const isQuoted = instant !== instantOf(dateText, show.timezone, show.reader);
  return zoneOfDates(dateText, show, isQuoted);
}

function instantAt(day: CivilDay, { hour, minute, second, offset, zone, followsZone }: Clock): number {
  const time = { ...day, hour, minute, second };
  if (offset === undefined || followsZone) return instantOfLocal(time, zone);
  return instantOfLocal(time, undefined) - offset * 60_000;
}

function localDay(now: number, { offset, zone }: Clock): CivilDay {
  return offset === undefined ? localTime(now, zone) : localTime(now + offset * 60_000, undefined);
}

/** What more than half of the values are; undefined where they differ. */
function usualOf<T>(values: readonly T[]): T | undefined {
  return values.find((value) => values.filter((other) => other === value).length * 2 > values.length);
}

function medianOf(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
