/** A date as its text says it, before any zone comes into play. */
export interface WrittenDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly time?: {
    readonly hour: number;
    readonly minute: number;
    /** Undefined where the text stops at the minute. */
    readonly second?: number;
  };
  /** Minutes east of UTC, where the text says it by number or by a zone's name. */
  readonly offset?: number;
  /** The text names a zone (`JST`) that readers of dates pass over: the time is one of the site's zone to them. */
  readonly namesZone?: true;
  /** 0 Sunday to 6 Saturday, where the text names the day of the week (which may be wrong). */
  readonly weekday?: number;
  /** `iso`: numbers from year to day; `worded`: the month by its name, as in e-mail (RFC 2822) and in prose. */
  readonly layout: 'iso' | 'worded';
}

const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,]\d*)?)?\s*(?<half>[ap]m)?`;
const zone = String.raw`(?:\s*(?<zone>[a-z]{1,5}(?![a-z+-])|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?))?(?:\s*[([][^)\]]*[)\]])?`;
const weekday = String.raw`(?:(?<weekday>sun|mon|tue|wed|thu|fri|sat)[a-z]*[,.]?\s+)?`;
const month = String.raw`(?<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;

const layouts = [
  new RegExp(
    String.raw`^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:(?:t|\s+|,\s*)${clock}${zone})?$`,
    'i',
  ),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  new RegExp(
    String.raw`^${weekday}(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+${month},?[\s-]+(?<year>\d{4})(?:(?:,?\s+)${clock}${zone})?$`,
    'i',
  ),
  new RegExp(
    String.raw`^${weekday}${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:(?:,?\s+)${clock}${zone})?$`,
    'i',
  ),
];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Zones that both Ruby's and JavaScript's date readers know by name (RFC 822), in hours east of UTC. Ruby passes over any
 * other name, `JST` too, and takes the time for one of the site's zone.
 */
const zoneHours: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
]);

/** Reads a date by the layouts that real shows write; undefined for what is no date or no day of the calendar. */
export function readDateText(text: string): WrittenDate | undefined {
  const trimmed = text.trim();
  const usual = usualDate(trimmed);
  if (usual !== undefined) return usual;
  for (const layout of layouts) {
    const groups = layout.exec(trimmed)?.groups;
    if (groups) return dateOf(groups);
  }
  return undefined;
}

/** How nearly every show writes its dates, and the day at the beginning of its files' names. */
const usualLayout = /^([1-9]\d{3})-(\d\d)-(\d\d)(?: ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?: ([+-])(\d\d):?(\d\d))?)?$/;

/** The same as by `layouts`, without their names for every part: the list of a large show reads dates by the thousand. */
function usualDate(text: string): WrittenDate | undefined {
  const match = usualLayout.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const offset = Number(hours) * 60 + Number(minutes);
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour !== undefined && { time: { hour: Number(hour), minute: Number(minute), second: Number(second) } }),
    ...(sign !== undefined && { offset: sign === '-' ? -offset : offset }),
    layout: 'iso',
  };
}

function dateOf(groups: Readonly<Record<string, string | undefined>>): WrittenDate | undefined {
  const word = groups['word']?.toLowerCase();
  const year = Number(groups['year']);
  const monthNumber = word === undefined ? Number(groups['month']) : months.indexOf(word) + 1;
  const day = Number(groups['day']);
  const time = timeOf(groups);
  const offset = offsetOf(groups['zone']);
  if (!isDay(year, monthNumber, day) || time === 'impossible') return undefined;
  const named = groups['weekday'];
  return {
    year,
    month: monthNumber,
    day,
    ...(time && { time }),
    ...(offset !== undefined && { offset }),
    ...(offset === undefined && groups['zone'] !== undefined && { namesZone: true as const }),
    ...(named !== undefined && { weekday: weekdays.indexOf(named.toLowerCase()) }),
    layout: word === undefined ? 'iso' : 'worded',
  };
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): WrittenDate['time'] | 'impossible' {
  if (groups['hour'] === undefined) return undefined;
  const half = groups['half']?.toLowerCase();
  const written = Number(groups['hour']);
  const hour = half === undefined ? written : (written % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(groups['minute']);
  const second = groups['second'] === undefined ? undefined : Number(groups['second']);
  if (hour > 24 || minute > 59 || (second ?? 0) > 60) return 'impossible';
  return { hour, minute, ...(second !== undefined && { second }) };
}

function offsetOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const digits = /([+-])(\d{1,2}):?(\d{2})?$/.exec(written);
  if (!digits) {
    const hours = zoneHours.get(written.toLowerCase());
    return hours === undefined ? undefined : hours * 60;
  }
  const minutes = Number(digits[2]) * 60 + Number(digits[3] ?? 0);
  return digits[1] === '-' ? -minutes : minutes;
}

function isDay(year: number, month: number, day: number): boolean {
  if (month >= 1 && month <= 12 && day >= 1 && day <= 28) return true;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
