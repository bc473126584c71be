import type { FrontMatterEdit, NewValue } from '../../frontmatter/edit.ts';
import { parseFrontMatter } from '../../frontmatter/parse.ts';
import { type DateNumbers, splitDate, withParts } from '../../frontmatter/written-date.ts';
import { twoDigits } from '../../text/digits.ts';
import { slugify } from '../address/slug.ts';
import { heldBackFields, holdsBack } from '../content/status.ts';
import { dayOfName, zoneOfDates } from '../dates/instant.ts';
import { instantOfLocal, type LocalTime, localTime } from '../dates/zone.ts';
import type { EpisodeSummary } from '../episode-summary.ts';
import { unnamed } from '../new-episode/foretell-path.ts';
import { nextSlot } from '../new-episode/next-slot.ts';
import { writtenText } from '../profile/places.ts';
import { roleNode } from '../profile/role-nodes.ts';
import type { Show } from '../show.ts';
import { summarise } from '../summarise.ts';

export interface PublishingFacts {
  readonly show: Show;
  /** Below the show's root. */
  readonly path: string;
  readonly text: string;
  /** All of the show's, newest first: how they write dates, and when they appear. */
  readonly episodes: readonly EpisodeSummary[];
  /** Ms since 1970. */
  readonly now: number;
}

/** What makes an episode one that the site publishes: edits of its front matter, and the name of its file. */
export interface PublishingPlan {
  readonly edits: readonly FrontMatterEdit[];
  readonly path: string;
}

/** "Publish now": the date is this minute, in the layout and offset that the show writes. */
export function planPublishingNow(facts: PublishingFacts): PublishingPlan {
  const offset = offsetOf(facts);
  const local = localTime(facts.now + (offset ?? 0) * 60_000, offset === undefined ? zoneOf(facts) : undefined);
  const { year, month, day, hour, minute } = local;
  return planFor(facts, { year, month, day, hour, minute, second: 0, ...(offset !== undefined && { offset }) });
}

/** "Ready to publish": the date that the episode has, else the show's next usual one. */
export function planReady(facts: PublishingFacts): PublishingPlan {
  const written = splitDate(dateTextOf(facts));
  if (written !== undefined) return planFor(facts, written);
  const out = facts.episodes.filter(({ status }) => status === 'published');
  const { instant: _, ...date } = nextSlot(out, facts.now, facts.show);
  return planFor(facts, date);
}

/**
 * "Move to…": the episode's date and its file's day become another moment, given as the show's clocks have it. The slug
 * stays, and so do the flags; an offset that is written becomes the one of that day.
 */
export function planMoveTo(facts: PublishingFacts, moment: LocalTime): PublishingPlan {
  const zone = facts.show.timezone;
  const written = offsetOf(facts);
  const there = written === undefined || zone === undefined ? written : offsetAt(moment, zone);
  const date = { ...moment, ...(there !== undefined && { offset: there }) };
  const local = written === undefined ? localTime(instantOfLocal(moment, zone), zoneOf(facts)) : moment;
  const { year, month, day, hour, minute, second } = local;
  const edits = dateEdits(facts, { ...date, year, month, day, hour, minute, second });
  return { edits, path: publishedName(facts, moment) };
}

/** The moment that an episode has now, as the show's clocks have it: what "Move to…" begins with. */
export function momentOf(facts: PublishingFacts): LocalTime {
  const { instant } = summarise(facts.path, facts.text, facts.show);
  return localTime(instant ?? facts.now, facts.show.timezone);
}

function offsetAt(moment: LocalTime, zone: string): number {
  return localTime(instantOfLocal(moment, zone), zone).offset;
}

/** The offset to write: the zone's own where the show has one, else that of its dates. Undefined where they have none. */
function offsetOf(facts: PublishingFacts): number | undefined {
  const { show, episodes, now } = facts;
  const written = splitDate(dateTextOf(facts)) ?? splitDate(usualDate(episodes));
  if (written !== undefined && written.offset === undefined) return undefined;
  return show.timezone === undefined ? written?.offset : localTime(now, show.timezone).offset;
}

/** The clocks by which the date will be read, where it says no offset. */
function zoneOf(facts: PublishingFacts): string | undefined {
  const found = nodeOf(facts, 'date');
  const own = dateTextOf(facts);
  const isQuoted = own !== '' && found !== undefined && found.node.style !== 'plain';
  return zoneOfDates(own === '' ? usualDate(facts.episodes) : own, facts.show, isQuoted);
}

function planFor(facts: PublishingFacts, date: DateNumbers): PublishingPlan {
  return { edits: [...dateEdits(facts, date), ...flagEdits(facts)], path: publishedName(facts, date) };
}

function nodeOf({ show, text }: PublishingFacts, role: 'date' | 'title' | 'draft' | 'published') {
  return roleNode(parseFrontMatter(text, show.reader), show.profile, role, show.reader);
}

function dateTextOf(facts: PublishingFacts): string {
  const found = nodeOf(facts, 'date');
  return found === undefined || found.node.value === null ? '' : writtenText(facts.text, found.node).trim();
}

function usualDate(episodes: readonly EpisodeSummary[]): string {
  return episodes.find(({ dateText }) => splitDate(dateText) !== undefined)?.dateText ?? '';
}

function dateEdits(facts: PublishingFacts, date: DateNumbers): readonly FrontMatterEdit[] {
  const { show, episodes } = facts;
  const found = nodeOf(facts, 'date');
  const key = show.profile.keys.date;
  const layout = splitDate(dateTextOf(facts)) ?? splitDate(usualDate(episodes));
  // Where dates stand in the files' names alone, none is written.
  if (layout === undefined || (found === undefined && key === undefined)) return [];
  const path = found?.place ?? [key ?? ''];
  const source = withParts(layout, date);
  if (source === dateTextOf(facts)) return [];
  const value: NewValue =
    typeof found?.node.value === 'string' && found.node.value !== ''
      ? { type: 'text', text: source }
      : { type: 'literal', source };
  return [{ type: 'set', path, value }];
}

/** Takes away what holds the episode back; a status becomes the one that the show's other episodes have. */
function flagEdits({ show, text }: PublishingFacts): readonly FrontMatterEdit[] {
  const { fields } = parseFrontMatter(text, show.reader);
  return heldBackFields(fields, show.reader).map(({ key, flag }): FrontMatterEdit => {
    if (flag !== 'status') {
      return { type: 'set', path: [key], value: { type: 'literal', source: String(flag === 'published') } };
    }
    const choices = show.habits.keys.find((habit) => habit.key === key)?.choices ?? [];
    const usual = choices.find((choice) => !holdsBack(flag, choice, show.reader)) ?? 'published';
    return { type: 'set', path: [key], value: { type: 'text', text: usual } };
  });
}

/** The folder and the day that the generator wants in a post's name; the slug, and with it the address, stays. */
function publishedName(facts: PublishingFacts, { year, month, day }: DateNumbers): string {
  const { show, path } = facts;
  const slash = path.lastIndexOf('/') + 1;
  const isJekyll = show.generator === 'jekyll' && /(?:^|\/)_(?:posts|drafts)\//.test(path);
  const folder = isJekyll ? path.slice(0, slash).replace(/(^|\/)_drafts\//, '$1_posts/') : path.slice(0, slash);
  const name = named(facts, path.slice(slash));
  const written = `${year}-${twoDigits(month)}-${twoDigits(day)}-`;
  // A day that is still to be decided (`2021-0x-xx-`) is one too.
  const slug = name.replace(/^_?\d{2,4}-[\dx?]{1,2}-[\dx?]{1,2}-/i, '');
  const hasDay = isJekyll || (dayOfName(path) !== undefined && slug !== name);
  return folder + (hasDay ? written + slug : name);
}

/** A name whose slug was held free takes the title's. */
function named(facts: PublishingFacts, name: string): string {
  if (!name.includes(unnamed)) return name;
  const title = nodeOf(facts, 'title')?.node.value;
  const slug = typeof title === 'string' ? slugify(title) : '';
  return slug === '' ? name : name.replace(unnamed, slug);
}
