import { dayNames, monthNames } from '../text/calendar-names.ts';
import { twoDigits } from '../text/digits.ts';
import type { Span } from '../text/splice.ts';

/** The numbers of a date that a picker can change. `offset`: minutes east of UTC. */
export interface DateNumbers {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly offset?: number;
}

/** A date as written, taken apart: its numbers, and where each of them stands in the text. */
export interface DateParts extends DateNumbers {
  readonly text: string;
  readonly spans: Readonly<Partial<Record<Part, Span>>>;
}

type Part = 'weekday' | 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'offset';

const PARTS: readonly Part[] = ['weekday', 'year', 'month', 'day', 'hour', 'minute', 'second', 'offset'];

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d*)?)?`;
const ZONE = String.raw`(?:\s*(?<offset>Z|UTC|GMT|UT|[+-]\d{1,2}(?::?\d{2})?))?(?:\s*[([][^)\]]*[)\]])?`;
const NAMED_MONTH = `(?<month>${monthNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`;
const WEEKDAY = `(?:(?<weekday>${dayNames.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}),?\\s+)?`;

const LAYOUTS = [
  new RegExp(String.raw`^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:(?:T|\s+)${CLOCK}${ZONE})?$`, 'di'),
  new RegExp(String.raw`^${WEEKDAY}(?<day>\d{1,2})[ -]${NAMED_MONTH}[ -](?<year>\d{4})(?:\s+${CLOCK}${ZONE})?$`, 'di'),
  new RegExp(String.raw`^${WEEKDAY}${NAMED_MONTH} (?<day>\d{1,2}), (?<year>\d{4})(?:\s+${CLOCK}${ZONE})?$`, 'di'),
];

/** Takes a date apart: `2024-09-19 05:00:00 +0900`, `…T05:00:00.000Z`, a day alone, RFC 2822. Undefined for anything else. */
export function splitDate(text: string): DateParts | undefined {
  for (const layout of LAYOUTS) {
    const match = layout.exec(text);
    if (match !== null) return partsOf(text, match);
  }
  return undefined;
}

function partsOf(text: string, match: RegExpExecArray): DateParts {
  const groups = match.groups ?? {};
  const places = match.indices?.groups ?? {};
  const spans: Partial<Record<Part, Span>> = {};
  for (const part of PARTS) {
    const place = places[part];
    if (place !== undefined) spans[part] = { start: place[0], end: place[1] };
  }
  const number = (part: Part): number | undefined => (groups[part] === undefined ? undefined : Number(groups[part]));
  const optional = {
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    offset: offsetOf(groups['offset']),
  };
  return {
    text,
    spans,
    year: number('year') ?? 0,
    month: monthOf(groups['month'] ?? ''),
    day: number('day') ?? 0,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

function monthOf(written: string): number {
  const named = monthNames.findIndex((name) => name.slice(0, 3).toLowerCase() === written.slice(0, 3).toLowerCase());
  return named === -1 ? Number(written) : named + 1;
}

function offsetOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * The date with other numbers in the same layout: separators, widths, fractions and names stay, the day of the week goes
 * with the date. An offset that is not written is added behind a time; a time that is not written is not.
 */
export function withParts(parts: DateParts, changes: Partial<DateNumbers>): string {
  const numbers = { ...parts, ...changes };
  let text = parts.text;
  const inReverse = [...PARTS].sort((a, b) => (parts.spans[b]?.start ?? 0) - (parts.spans[a]?.start ?? 0));
  for (const part of inReverse) {
    const span = parts.spans[part];
    if (span === undefined) continue;
    const before = parts.text.slice(span.start, span.end);
    text = text.slice(0, span.start) + writtenPart(part, before, numbers, parts) + text.slice(span.end);
  }
  const isMissing = parts.spans.offset === undefined && parts.spans.hour !== undefined;
  if (!isMissing || changes.offset === undefined) return text;
  return text + (/\dT\d/i.test(text) ? offsetText(changes.offset, ':') : ` ${offsetText(changes.offset, '')}`);
}

function writtenPart(part: Part, before: string, numbers: DateNumbers, parts: DateParts): string {
  switch (part) {
    case 'weekday': {
      const isSame = numbers.year === parts.year && numbers.month === parts.month && numbers.day === parts.day;
      return isSame ? before : likeName(before, dayNames[weekdayOf(numbers)] ?? before);
    }
    case 'month':
      if (/^\d/.test(before)) return padded(numbers.month, before);
      return numbers.month === parts.month ? before : likeName(before, monthNames[numbers.month - 1] ?? before);
    case 'offset':
      return numbers.offset === undefined || numbers.offset === parts.offset
        ? before
        : offsetLike(before, numbers.offset);
    default: {
      const value = numbers[part];
      return value === undefined ? before : padded(value, before);
    }
  }
}

/** One digit stands for "as many as it takes"; more than one for that width. */
function padded(value: number, before: string): string {
  return Number(before) === value ? before : String(value).padStart(before.length, '0');
}

function likeName(before: string, name: string): string {
  const cut = before.length === 3 ? name.slice(0, 3) : name;
  if (before === before.toUpperCase()) return cut.toUpperCase();
  return before === before.toLowerCase() ? cut.toLowerCase() : cut;
}

function offsetLike(before: string, offset: number): string {
  if (/^[+-]\d{1,2}$/.test(before) && offset % 60 === 0) return offsetText(offset, '').slice(0, -2);
  const isNumber = /^[+-]/.test(before);
  return offsetText(offset, before.includes(':') || before.toUpperCase() === 'Z' || !isNumber ? ':' : '');
}

/** Minutes east of UTC as `+0900`, or `+09:00` with a separator. */
export function offsetText(offset: number, separator: string): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}${separator}${twoDigits(size % 60)}`;
}

/** 0 Sunday to 6 Saturday, by Sakamoto's rule. */
function weekdayOf({ year, month, day }: DateNumbers): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const sum = y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day;
  return sum % 7;
}
