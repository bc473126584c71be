import type { ValueNode } from '../frontmatter/front-matter.ts';
import { offsetText } from '../frontmatter/written-date.ts';
import type { Fix } from '../problem.ts';
import type { WrittenDate } from '../show/dates/written-date.ts';
import { instantOfLocal, localTime } from '../show/dates/zone.ts';
import { dayNames } from '../text/calendar-names.ts';
import { dayDigits } from '../text/digits.ts';
import type { EpisodeContext } from './context.ts';
import { literalFix } from './fixes.ts';
import { placeOf } from './values.ts';

/**
 * The two ways to complete a date that has no offset, or a wrong one, the safe one first: `offset-same` keeps the
 * instant at which the site publishes it today, `offset-show` takes its clock time for the show's own. Where both are
 * the same there is one.
 */
export function offsetFixes(context: EpisodeContext, node: ValueNode, written: WrittenDate): readonly Fix[] {
  if (!written.time) return [];
  const { year, month, day, time } = written;
  const { timezone } = context.show;
  const local = { year, month, day, hour: time.hour, minute: time.minute, second: time.second ?? 0 };
  const ofShow = timezone === undefined ? undefined : localTime(instantOfLocal(local, timezone), timezone).offset;
  const isReadAsUtc = time.second !== undefined && typeof node.value !== 'string';
  const ofToday = written.offset === undefined && isReadAsUtc ? 0 : ofShow;
  const same = ofToday === undefined ? undefined : withOffset(context, node, written, ofToday, 'offset-same');
  const show = ofShow === undefined ? undefined : withOffset(context, node, written, ofShow, 'offset-show');
  if (written.offset !== undefined || ofToday === ofShow) return show ? [show] : [];
  return [same, show].filter((fix) => fix !== undefined);
}

function withOffset(
  { text }: EpisodeContext,
  node: ValueNode,
  written: WrittenDate,
  minutes: number,
  title: string,
): Fix | undefined {
  const source = text.slice(node.span.start, node.span.end);
  const present = /\s*(?:[+-]\d{1,2}:?\d{2}|Z)?(?=["']?$)/.exec(source);
  if (!present) return undefined;
  const usesT = written.layout === 'iso' && /\dT\d/.test(source);
  const offset = offsetText(minutes, usesT ? ':' : '');
  const start = node.span.start + present.index;
  const edit = { start, end: start + present[0].length, text: (usesT ? '' : ' ') + offset };
  return { title, params: { offset }, edits: [edit] };
}

/** Writes down when the site publishes a file without a date: its name's day, at 00:00 by the show's clocks. */
export function dateFix(
  context: EpisodeContext,
  { year, month, day }: Readonly<Record<'year' | 'month' | 'day', number>>,
): Fix | undefined {
  const place = placeOf(context, 'date');
  const { timezone } = context.show;
  if (place === undefined) return undefined;
  const date = dayDigits(year, month, day);
  const midnight = instantOfLocal({ year, month, day, hour: 0, minute: 0, second: 0 }, timezone);
  const source = `${date} 00:00:00 ${offsetText(localTime(midnight, timezone).offset, '')}`;
  return literalFix(context, place, source, 'date-from-name', { date });
}

/** Puts the right day of the week where the wrong one stands, short or in full as it was. */
export function weekdayFix({ text }: EpisodeContext, node: ValueNode, written: string, right: number): Fix | undefined {
  const word = /^[a-z]+/i.exec(written)?.[0] ?? '';
  const start = text.indexOf(word, node.span.start);
  const name = word.length > 3 ? dayNames[right] : dayNames[right]?.slice(0, 3);
  if (word === '' || name === undefined || start < 0 || start + word.length > node.span.end) return undefined;
  return { title: 'weekday', params: { day: name }, edits: [{ start, end: start + word.length, text: name }] };
}
