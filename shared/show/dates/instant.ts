import type { Reader } from '../../frontmatter/front-matter.ts';
import { readDateText } from './written-date.ts';
import { instantOfLocal } from './zone.ts';

/** What YAML 1.1 itself reads as a time; it takes one without an offset for UTC. */
const yamlTime = /^\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?$/;

/**
 * The instant that a written date means to the site's generator, in ms since 1970; undefined where it is no date.
 * Without an offset the readers differ. Jekyll: an unquoted time with seconds is UTC (Ruby's YAML reads it so), any other
 * text is read in the site's zone. Hugo and podbard: the site's zone. JavaScript: days and YAML times are UTC. A number
 * is a count of ms (or s) since 1970, as some JavaScript sites keep.
 */
export function instantOf(
  dateText: string,
  zone: string | undefined,
  reader: Reader,
  isQuoted = false,
): number | undefined {
  const count = /^\d{9,14}$/.exec(dateText.trim());
  if (count) return Number(dateText) * (dateText.trim().length > 11 ? 1 : 1000);
  const written = readDateText(dateText);
  if (!written) return undefined;
  const local = {
    year: written.year,
    month: written.month,
    day: written.day,
    hour: written.time?.hour ?? 0,
    minute: written.time?.minute ?? 0,
    second: written.time?.second ?? 0,
  };
  if (written.offset !== undefined) return instantOfLocal(local, undefined) - written.offset * 60_000;
  return instantOfLocal(local, zoneOfDates(dateText, { timezone: zone, reader }, isQuoted));
}

/**
 * The zone on whose clocks a date written in this layout is read where it says no offset (see `instantOf`); undefined is
 * UTC. Of a show that writes UTC without saying so, "now" is what UTC's clocks show.
 */
export function zoneOfDates(
  layoutText: string,
  { timezone, reader }: { readonly timezone?: string | undefined; readonly reader: Reader },
  isQuoted: boolean,
): string | undefined {
  const isYamlTime = !isQuoted && yamlTime.test(layoutText.trim());
  const isDay = reader === 'javascript' && readDateText(layoutText)?.time === undefined;
  return reader !== 'go' && (isYamlTime || isDay) ? undefined : timezone;
}

/** The instant of the day that a file's name begins with, as far as the generator takes it from there: 00:00 in the site's zone. */
export function instantOfName(path: string, zone: string | undefined): number | undefined {
  const day = dayOfName(path);
  return day && instantOfLocal({ ...day, hour: 0, minute: 0, second: 0 }, zone);
}

/** The day at the beginning of a file's name (`2024-09-19-84.md`, also `24-9-19-…` as Jekyll takes it). */
export function dayOfName(path: string): { year: number; month: number; day: number } | undefined {
  const match = /(?:^|\/)(\d{2,4})-(\d{1,2})-(\d{1,2})-[^/]*$/.exec(path);
  if (!match) return undefined;
  // Ruby completes two digits: 69 and above are of the last century.
  const digits = Number(match[1]);
  const century = match[1]?.length === 2 ? (digits >= 69 ? 1900 : 2000) : 0;
  const written = readDateText(`${String(century + digits).padStart(4, '0')}-${match[2]}-${match[3]}`);
  return written && { year: written.year, month: written.month, day: written.day };
}
