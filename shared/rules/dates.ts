import type { ValueNode } from '../frontmatter/front-matter.ts';
import { offsetText } from '../frontmatter/written-date.ts';
import type { Problem } from '../problem.ts';
import { isScheduled } from '../show/content/is-out.ts';
import { dayOfName } from '../show/dates/instant.ts';
import { readDateText, type WrittenDate } from '../show/dates/written-date.ts';
import { localTime } from '../show/dates/zone.ts';
import { twoDigits } from '../text/digits.ts';
import type { Span } from '../text/splice.ts';
import type { EpisodeContext } from './context.ts';
import { dateFix, offsetFixes, weekdayFix } from './date-fixes.ts';
import { finding, nowhere, type Rule } from './rule.ts';
import { isExpected, keyOf, nodeOf, textOf, writtenAt } from './values.ts';

/** When an episode is out, and on which day listeners see it. */
export const datesRule: Rule = {
  names: [
    'date-missing',
    'date-invalid',
    'date-no-offset',
    'date-offset-odd',
    'date-future',
    'date-filename',
    'weekday-wrong',
  ],
  reads: 'keys',
  check(context) {
    const key = keyOf(context, 'date');
    const node = nodeOf(context, 'date');
    const text = node ? writtenDate(context, node) : '';
    if (!node || text === '') return [...missing(context, key, node), ...future(context, key, node?.span ?? nowhere)];
    const written = readDateText(text);
    if (!written)
      return isCertainlyNoDate(text, node) && context.status !== 'draft' ? [invalid(context, key, node, text)] : [];
    return [
      ...offset(context, key, node, written),
      ...weekday(context, key, node, text, written),
      ...fileName(context, key, node, written),
      ...future(context, key, writtenAt(context, node)),
    ];
  },
};

/** The date's own characters, without quotes. */
function writtenDate({ text }: EpisodeContext, node: ValueNode): string {
  if (typeof node.value === 'string') return node.value.trim();
  return typeof node.value === 'object' && node.value !== null && 'type' in node.value && node.value.type !== 'map'
    ? text.slice(node.span.start, node.span.end).trim()
    : textOf(node.value);
}

/** The day of the file's name, where the generator takes it from there. */
function nameDay({ show, path }: EpisodeContext): ReturnType<typeof dayOfName> {
  return show.generator === 'jekyll' && /(?:^|\/)_(?:posts|drafts)\//.test(path) ? dayOfName(path) : undefined;
}

function missing(context: EpisodeContext, key: string | undefined, node: ValueNode | undefined): readonly Problem[] {
  if (key === undefined || (!node && !isExpected(context, 'date')) || context.status === 'draft') return [];
  const span = node ? writtenAt(context, node) : nowhere;
  const day = nameDay(context);
  if (!day) return context.readyToPublish ? [finding('date-missing', 'error', span, { key })] : [];
  const params = { day: [day.year, day.month, day.day].map(twoDigits).join('-') };
  const fix = dateFix(context, day);
  return [finding('date-missing', 'info', span, { key, fix, variant: 'name', params })];
}

/** Ruby and JavaScript read more forms than we list; only what none of them can read is called wrong. */
function isCertainlyNoDate(text: string, node: ValueNode): boolean {
  if (typeof node.value !== 'string') return false;
  const day = /^(?:\w{3,9},?\s+)?(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{1,2}))?/.exec(text);
  if (day) {
    const [month, date, hour, minute] = [day[2], day[3], day[4] ?? '0', day[5] ?? '0'].map(Number);
    return (month ?? 0) > 12 || month === 0 || (date ?? 0) > 31 || date === 0 || (hour ?? 0) > 24 || (minute ?? 0) > 59;
  }
  return !/\d{1,4}\s*[-/.年月]\s*\d{1,2}|\d{8}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d:\d\d/i.test(text);
}

function invalid(context: EpisodeContext, key: string | undefined, node: ValueNode, written: string): Problem {
  return finding('date-invalid', 'error', writtenAt(context, node), { key, params: { written } });
}

/** Ruby takes a time without an offset for UTC: in Tokyo the episode comes out nine hours late, or on another day. */
function offset(
  context: EpisodeContext,
  key: string | undefined,
  node: ValueNode,
  written: WrittenDate,
): readonly Problem[] {
  if (!written.time) return [];
  const { timezone, generator } = context.show;
  const span = writtenAt(context, node);
  if (written.offset === undefined) {
    // `05:00 JST` in a show of Tokyo is what it looks like.
    if (written.namesZone && timezone !== undefined) return [];
    if (generator !== 'jekyll' || /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu)$/i.test(timezone ?? '')) return [];
    const isReadAsUtc = written.time.second !== undefined && typeof node.value !== 'string';
    const [fix, ...others] = offsetFixes(context, node, written);
    const otherFixes = others.length > 0 ? others : undefined;
    return [
      finding('date-no-offset', 'warning', span, { key, fix, otherFixes, variant: isReadAsUtc ? 'utc' : 'zone' }),
    ];
  }
  const isReal = written.offset % 15 === 0 && written.offset >= -12 * 60 && written.offset <= 14 * 60;
  if (isReal) return [];
  const fix = offsetFixes(context, node, written).find(({ title }) => title === 'offset-show');
  return [
    finding('date-offset-odd', 'warning', span, { key, fix, params: { offset: offsetText(written.offset, '') } }),
  ];
}

function weekday(
  context: EpisodeContext,
  key: string | undefined,
  node: ValueNode,
  text: string,
  written: WrittenDate,
): readonly Problem[] {
  if (written.weekday === undefined) return [];
  const right = new Date(Date.UTC(written.year, written.month - 1, written.day)).getUTCDay();
  if (right === written.weekday) return [];
  const fix = weekdayFix(context, node, text, right);
  return [
    finding('weekday-wrong', 'warning', writtenAt(context, node), { key, fix, params: { written: text.slice(0, 3) } }),
  ];
}

/** The name's day and the date's must agree in the show's zone or in the date's own offset, else one of them is a slip. */
function fileName(
  context: EpisodeContext,
  key: string | undefined,
  node: ValueNode,
  written: WrittenDate,
): readonly Problem[] {
  const day = nameDay(context);
  const { summary, show } = context;
  if (!day || context.status !== 'published') return [];
  const days = [written, ...(summary.instant === undefined ? [] : [localTime(summary.instant, show.timezone)])];
  if (days.some((other) => other.year === day.year && other.month === day.month && other.day === day.day)) return [];
  const severity = addressHasDate(textOf(context.values.get('permalink')) || show.permalink) ? 'warning' : 'info';
  const params = { name: context.path.slice(context.path.lastIndexOf('/') + 1) };
  return [finding('date-filename', severity, writtenAt(context, node), { key, params })];
}

/** Whether a changed date changes the address, and with it the guid. Jekyll's default permalink has the date. */
function addressHasDate(permalink: string | undefined): boolean {
  if (permalink === undefined) return true;
  return (
    /^(?:date|pretty|ordinal|weekdate)$/.test(permalink) ||
    /:(?:\w*year|\w*month|\w*day|y_day|hour|minute|second|week)/.test(permalink)
  );
}

/** Jekyll and Hugo leave a post out of the site until it is built again after its time. */
function future(context: EpisodeContext, key: string | undefined, span: Span): readonly Problem[] {
  const { summary, now, status, show } = context;
  const hides = show.generator === 'jekyll' || show.generator === 'hugo';
  const isAhead = isScheduled({ ...summary, status }, now);
  if (!hides || !isAhead || summary.instant === undefined) return [];
  return [finding('date-future', 'info', span, { key, params: { when: summary.instant } })];
}
