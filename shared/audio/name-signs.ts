import { readDateText } from '../show/dates/written-date.ts';
import { decoded } from '../text/decoded.ts';
import { twoDigits } from '../text/digits.ts';

/** The day that a file's name holds (`2026-07-21`, `20260721`, `2026年7月21日`), as `YYYY-MM-DD`. */
export function dayInName(name: string): string | undefined {
  const parts = /(?<!\d)((?:19|20)\d\d)(?:[-_./年]\s?(\d{1,2})[-_./月]\s?(\d{1,2})(?!\d)|(\d\d)(\d\d)(?!\d))/u.exec(
    name.normalize('NFKC'),
  );
  return parts ? day(Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5])) : undefined;
}

/** The day of a written date, in its own offset, as `YYYY-MM-DD`. */
export function dayOfDate(text: string): string | undefined {
  const date = readDateText(text);
  return date && day(date.year, date.month, date.day);
}

function day(year: number, month: number, date: number): string | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`;
}

/**
 * The episode's number in a name, of up to four digits: the one that is marked as such (`ep011`, `第67回`, `S01E08`, `#5`),
 * else the first. A day in the name and fractions are no numbers.
 */
export function numberInName(name: string): number | undefined {
  const plain = name
    .normalize('NFKC')
    .replace(/(?<!\d)(?:19|20)\d\d(?:[-_./年]\s?\d{1,2}[-_./月]\s?\d{1,2}日?|\d{4})(?!\d)/gu, ' ')
    .replace(/(?<=\d)\.\d+/g, ' ');
  const marked =
    /(?:#|(?<![a-z])ep(?:isode)?[.\s_-]*|s\d{1,2}[\s_-]*e|第\s*|vol[.\s_-]*|no[.\s_-]*)(\d{1,4})(?!\d)/iu.exec(plain);
  const digits = marked?.[1] ?? /(?<!\d)\d{1,4}(?!\d)/.exec(plain)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** The last part of a path or address, percent-decoded, without query; either system's separators. */
export function fileNameOf(path: string): string {
  const plain = decoded(/^[a-z][a-z0-9+.-]*:\/\//i.test(path) ? path.replace(/[?#].*$/s, '') : path);
  return plain.slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
}

/** A file's name without its ending. */
export function stemOf(path: string): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
