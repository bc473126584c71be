import { dayNames, monthNames } from '../../text/calendar-names.ts';
import type { LocalTime } from '../dates/zone.ts';
import { encodePath, slugify } from './slug.ts';

/** What the placeholders of a permalink are filled with. */
export interface AddressParts {
  /** Label of the collection; `posts` for posts and drafts. */
  readonly collection: string;
  /** Path below the collection's folder, without the ending. */
  readonly path: string;
  /** The file's name without its ending. */
  readonly baseName: string;
  /** As written in the front matter, else from the file's name. */
  readonly slug: string;
  readonly categories: readonly string[];
  /** In the site's zone; undefined where no date is known. */
  readonly date?: LocalTime;
}

const styles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    date: '/:categories/:year/:month/:day/:title:output_ext',
    pretty: '/:categories/:year/:month/:day/:title/',
    ordinal: '/:categories/:year/:y_day/:title:output_ext',
    weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
    none: '/:categories/:title:output_ext',
  }),
);

/** The template of posts: a named style of Jekyll's, or the template itself. Jekyll's default is `date`. */
export function postTemplate(permalink: string | undefined): string {
  return styles.get(permalink ?? 'date') ?? permalink ?? '';
}

/** The template of a collection that sets none: its ending follows the site's permalink. */
export function collectionTemplate(permalink: string | undefined): string {
  const style = permalink ?? 'date';
  if (style === 'pretty' || style.endsWith('/')) return '/:collection/:path/';
  if (['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext')) {
    return '/:collection/:path:output_ext';
  }
  return '/:collection/:path';
}

/**
 * Fills a permalink's placeholders as Jekyll does; undefined where one needs a date that is not known, or has a name
 * that Jekyll does not know (it stops there).
 */
export function fillPermalink(template: string, parts: AddressParts): string | undefined {
  let isPossible = true;
  const filled = template.replace(/:([a-z_]+)/g, (whole, written: string) => {
    // `:month_:day` means `:month`, an underscore, `:day`.
    const candidates = written.endsWith('_') ? [written, written.slice(0, -1)] : [written];
    const name = candidates.find((candidate) => placeholders.has(candidate));
    const value = name === undefined ? undefined : placeholders.get(name)?.(parts);
    if (name === undefined || value === undefined) isPossible = false;
    return name === undefined ? whole : encodePath(value ?? '') + written.slice(name.length);
  });
  return isPossible ? cleanPath(filled) : undefined;
}

/** One leading slash, no doubled ones, no way up. */
function cleanPath(path: string): string {
  return `/${path}`.replaceAll('..', '/').replaceAll('./', '').replace(/\/+/g, '/');
}

type Placeholder = (parts: AddressParts) => string | undefined;

const placeholders: ReadonlyMap<string, Placeholder> = new Map(
  Object.entries<Placeholder>({
    collection: (parts) => parts.collection,
    path: (parts) => parts.path,
    name: (parts) => slugify(parts.baseName),
    title: (parts) => slugify(parts.slug, 'pretty', true),
    slug: (parts) => slugify(parts.slug),
    categories: (parts) => [...new Set(parts.categories.map((name) => name.toLowerCase()))].join('/'),
    slugified_categories: (parts) => [...new Set(parts.categories.map((name) => slugify(name)))].join('/'),
    output_ext: () => '.html',
    year: ofDate((date) => digits(date.year, 4)),
    short_year: ofDate((date) => digits(date.year % 100, 2)),
    month: ofDate((date) => digits(date.month, 2)),
    i_month: ofDate((date) => String(date.month)),
    long_month: ofDate((date) => monthNames[date.month - 1]),
    short_month: ofDate((date) => monthNames[date.month - 1]?.slice(0, 3)),
    day: ofDate((date) => digits(date.day, 2)),
    i_day: ofDate((date) => String(date.day)),
    y_day: ofDate((date) => digits(dayOfYear(date), 3)),
    long_day: ofDate((date) => dayNames[weekdayOf(date)]),
    short_day: ofDate((date) => dayNames[weekdayOf(date)]?.slice(0, 3)),
    w_day: ofDate((date) => String(weekdayOf(date) || 7)),
    week: ofDate((date) => digits(isoWeek(date).week, 2)),
    w_year: ofDate((date) => digits(isoWeek(date).year, 4)),
    hour: ofDate((date) => digits(date.hour, 2)),
    minute: ofDate((date) => digits(date.minute, 2)),
    second: ofDate((date) => digits(date.second, 2)),
  }),
);

function ofDate(write: (date: LocalTime) => string | undefined): Placeholder {
  return (parts) => (parts.date === undefined ? undefined : write(parts.date));
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function dayNumber(date: LocalTime): number {
  return Math.floor(Date.UTC(date.year, date.month - 1, date.day) / 86_400_000);
}

function dayOfYear(date: LocalTime): number {
  return dayNumber(date) - dayNumber({ ...date, month: 1, day: 1 }) + 1;
}

/** 0 Sunday to 6 Saturday: 1970 began on a Thursday. */
function weekdayOf(date: LocalTime): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** ISO 8601: weeks begin on Monday, the first is that of the year's first Thursday. */
function isoWeek(date: LocalTime): { year: number; week: number } {
  const thursday = dayNumber(date) + 4 - (weekdayOf(date) || 7);
  const year = new Date(thursday * 86_400_000).getUTCFullYear();
  const first = dayNumber({ ...date, year, month: 1, day: 1 });
  return { year, week: Math.floor((thursday - first) / 7) + 1 };
}
