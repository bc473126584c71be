/** A moment as the clocks of a zone show it. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** A moment with what its zone says of it. */
export interface ZonedTime extends LocalTime {
  /** Minutes east of UTC. */
  readonly offset: number;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Whether the name is a zone that this machine knows (IANA names and their old links). */
export function isZone(name: string): boolean {
  return formatOf(name) !== null;
}

/**
 * The clocks of a zone at an instant (ms since 1970). An unknown zone is UTC, as for the C library that site generators
 * ask; so is none, as on the machines that build most sites.
 */
export function localTime(instant: number, zone: string | undefined): ZonedTime {
  const offset = offsetAt(instant, zone);
  const shifted = new Date(instant + offset);
  return { ...fieldsOf(shifted), offset: Math.round(offset / minute), weekday: shifted.getUTCDay() };
}

/**
 * The instant (ms since 1970) at which a zone's clocks show a time. A time that is skipped in spring is read with the
 * offset before the change (02:30 is then 03:30); of one that comes twice in autumn the second is meant, as Ruby takes it.
 */
export function instantOfLocal(time: LocalTime, zone: string | undefined): number {
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  const before = offsetAt(utc - day, zone);
  const after = offsetAt(utc + day, zone);
  const possible = [before, after].map((offset) => utc - offset).filter((at) => at + offsetAt(at, zone) === utc);
  return possible.length > 0 ? Math.max(...possible) : utc - before;
}

/** What a zone is ahead of UTC at an instant, in ms. */
function offsetAt(instant: number, zone: string | undefined): number {
  const format = zone === undefined ? null : formatOf(zone);
  if (format === null || !Number.isFinite(instant)) return 0;
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const field = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour') % 24,
    field('minute'),
    field('second'),
  );
  return local - Math.floor(instant / 1000) * 1000;
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = newFormat(zone);
  formats.set(zone, made);
  return made;
}

function newFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}

function fieldsOf(date: Date): LocalTime {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
