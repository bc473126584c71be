import type { FrontMatterEdit, NewValue } from '../frontmatter/edit.ts';
import { editFrontMatter } from '../frontmatter/edit-front-matter.ts';
import { parseFrontMatter } from '../frontmatter/parse.ts';
import { splitDate, withParts } from '../frontmatter/written-date.ts';
import { dayOfName } from './dates/instant.ts';
import { localTime } from './dates/zone.ts';
import type { EpisodeSummary } from './episode-summary.ts';
import type { Role, Show } from './show.ts';

/** An episode that the new one may be like. */
export interface ModelEpisode {
  readonly summary: EpisodeSummary;
  readonly text: string;
}

export interface NewEpisodeFacts {
  readonly show: Show;
  /** All of the show's, newest first. */
  readonly episodes: readonly EpisodeSummary[];
  /** The newest episodes that are out, the newest first: the first one's manner is followed; none in an empty show. */
  readonly models: readonly ModelEpisode[];
  /** Paths that are in use. */
  readonly taken: readonly string[];
  /** Ms since 1970. */
  readonly now: number;
}

const dayMs = 86_400_000;

/** The file and the text of the next episode, as the show's own episodes foretell them; the person changes what they like. */
export function proposeEpisode(facts: NewEpisodeFacts): { readonly path: string; readonly text: string } {
  const { models, show } = facts;
  const [model] = models;
  if (model === undefined) return emptyShow(facts);
  const number = nextNumber(facts.episodes);
  const instant = nextInstant(facts);
  const path = freePath(nextPath(model.summary.path, number, instant, show.timezone), facts.taken);
  const head = model.text.slice(0, parseFrontMatter(model.text, show.reader).notesStart);
  return { path, text: filledIn(head, facts, number, instant) + skeletonOf(models, show) };
}

/** A show's first episode: the profile's keys, nothing in them but the date. */
function emptyShow({ show, now, taken }: NewEpisodeFacts): { path: string; text: string } {
  const { year, month, day } = localTime(now, show.timezone);
  const date = `${year}-${two(month)}-${two(day)}`;
  const folder = show.generator === 'jekyll' ? '_posts/' : (show.content?.folders[0] ?? '').replace(/([^/])$/, '$1/');
  const roles: readonly Role[] = ['title', 'date', 'description', 'people', 'audio', 'bytes', 'duration', 'layout'];
  const lines = roles.flatMap((role) => {
    const key = show.profile.keys[role];
    if (key === undefined) return [];
    if (role === 'date') return [`${key}: ${date} 00:00:00 +0000`];
    if (role === 'duration') return [`${key}: "00:00"`];
    return [role === 'bytes' ? `${key}: 0` : `${key}:`];
  });
  return { path: freePath(`${folder}${date}-1.md`, taken), text: `---\n${lines.join('\n')}\n---\n\n` };
}

/** One more than the highest whole number of the show's episodes. */
function nextNumber(episodes: readonly EpisodeSummary[]): number | undefined {
  const numbers = episodes.flatMap(({ number, status }) =>
    number !== undefined && Number.isInteger(number) && status !== 'draft' ? [number] : [],
  );
  return numbers.length === 0 ? undefined : numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/**
 * The show's usual slot: its newest date plus the median pause between its latest ones, in whole days, moved on until it
 * lies ahead of now.
 */
function nextInstant({ episodes, models, now }: NewEpisodeFacts): number {
  const instants = episodes.flatMap(({ instant, status }) =>
    instant !== undefined && status === 'published' ? [instant] : [],
  );
  const latest = instants[0] ?? models[0]?.summary.instant ?? now;
  const pauses = instants
    .slice(0, 12)
    .flatMap((instant, index) => {
      const before = instants[index + 1];
      return before === undefined ? [] : [Math.round((instant - before) / dayMs)];
    })
    .filter((days) => days > 0)
    .sort((a, b) => a - b);
  const pause = (pauses[Math.floor(pauses.length / 2)] ?? 7) * dayMs;
  const steps = Math.max(1, Math.ceil((now - latest) / pause));
  return latest + steps * pause;
}

function nextPath(path: string, number: number | undefined, instant: number, zone: string | undefined): string {
  const slash = path.lastIndexOf('/') + 1;
  const { year, month, day } = localTime(instant, zone);
  let name = path.slice(slash);
  if (dayOfName(path) !== undefined)
    name = name.replace(/^\d{2,4}-\d{1,2}-\d{1,2}/, `${year}-${two(month)}-${two(day)}`);
  if (number !== undefined) {
    const head = /^\d{2,4}-\d{1,2}-\d{1,2}-?/.exec(name)?.[0] ?? '';
    const rest = name.slice(head.length).replace(/\d+/, (digits) => String(number).padStart(digits.length, '0'));
    name = head + rest;
  }
  return path.slice(0, slash) + name;
}

function freePath(path: string, taken: readonly string[]): string {
  const used = new Set(taken);
  const dot = path.lastIndexOf('.');
  let free = path;
  for (let count = 2; used.has(free); count++) free = `${path.slice(0, dot)}-${count}${path.slice(dot)}`;
  return free;
}

/** The model's front matter with what belongs to it alone taken out, and number and date put in. */
function filledIn(
  head: string,
  { show, models }: NewEpisodeFacts,
  number: number | undefined,
  instant: number,
): string {
  const { keys } = show.profile;
  const roleOf = new Map(Object.entries(keys).map(([role, key]) => [key, role as Role]));
  const constant = new Set(show.habits.keys.filter((habit) => habit.choices?.length === 1).map((habit) => habit.key));
  const edits = parseFrontMatter(head, show.reader).fields.flatMap((field): FrontMatterEdit[] => {
    const role = roleOf.get(field.key);
    const value = role === undefined ? undefined : valueFor(role);
    if (value !== undefined) return [{ type: 'set', path: [field.key], value }];
    const keeps = role === 'people' || role === 'layout' || role === 'tags' || constant.has(field.key);
    return keeps || typeof field.node.value !== 'string'
      ? []
      : [{ type: 'set', path: [field.key], value: { type: 'empty' } }];
  });
  const edited = editFrontMatter(head, edits, { reader: show.reader });
  return edited.ok ? edited.value.text : head;

  function valueFor(role: Role): NewValue | undefined {
    switch (role) {
      case 'title':
      case 'description':
      case 'audio':
        return { type: 'empty' };
      case 'bytes':
        return { type: 'literal', source: '0' };
      case 'duration':
        return { type: 'text', text: show.habits.durationLayout === 'seconds' ? '0' : '00:00' };
      case 'number':
        return number === undefined ? undefined : { type: 'literal', source: String(number) };
      case 'date':
        return dateFor();
      default:
        return undefined;
    }
  }

  /** The model's own layout and offset with the new day and the slot's time. */
  function dateFor(): NewValue | undefined {
    const written = splitDate(models[0]?.summary.dateText ?? '');
    if (written === undefined) return undefined;
    const { year, month, day, hour, minute } = localTime(instant, show.timezone);
    return { type: 'literal', source: withParts(written, { year, month, day, hour, minute }) };
  }
}

/** The headings that more than half of the latest episodes share, in the newest one's order, with room below each. */
function skeletonOf(models: readonly ModelEpisode[], show: Show): string {
  const lineEnd = models[0]?.text.includes('\r\n') ? '\r\n' : '\n';
  const [newest = [], ...others] = models.map(({ text }) =>
    headingsOf(text.slice(parseFrontMatter(text, show.reader).notesStart)),
  );
  const shared = newest.filter(
    (heading) => 2 * (1 + others.filter((other) => other.includes(heading)).length) > models.length,
  );
  return [...new Set(shared)].map((heading) => `${heading}${lineEnd}${lineEnd}`).join(lineEnd);
}

function headingsOf(notes: string): readonly string[] {
  return notes.match(/^#{1,6}[^\r\n]*$/gm) ?? [];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
