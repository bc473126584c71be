import { parseFrontMatter } from '../../frontmatter/parse.ts';
import { offsetText } from '../../frontmatter/written-date.ts';
import { twoDigits } from '../../text/digits.ts';
import { localTime } from '../dates/zone.ts';
import type { EpisodeSummary } from '../episode-summary.ts';
import type { Role, Show } from '../show.ts';
import { type EpisodeMarks, marksOf } from './episode-marks.ts';
import { foretellPath } from './foretell-path.ts';
import { nextNumber } from './next-number.ts';
import { nextSlot } from './next-slot.ts';
import { notesSkeleton } from './notes-skeleton.ts';
import { type Member, planHead } from './plan-head.ts';
import { type Series, seriesOf } from './series.ts';
import { writeHead } from './write-head.ts';

/** An episode that the new one may be like. */
export interface ModelEpisode {
  readonly summary: EpisodeSummary;
  readonly text: string;
}

export interface NewEpisodeFacts {
  readonly show: Show;
  /** All of the show's, newest first. */
  readonly episodes: readonly EpisodeSummary[];
  /** The newest episodes of the series, the newest first: the first one's manner is followed; none in an empty show. */
  readonly models: readonly ModelEpisode[];
  /** The episodes of the series, the newest first, whose rhythm the date follows. */
  readonly members: readonly EpisodeSummary[];
  /** Paths that are in use. */
  readonly taken: readonly string[];
  /** Ms since 1970. */
  readonly now: number;
}

/** How many texts of a series a new episode is learned from. */
export const modelsWanted = 8;

/** So many living episodes teach enough; with fewer, the retired ones are asked too. */
const enough = 6;

/** The episodes that teach how the next one is made: those that are out and can be read, the newest first. */
function teachingEpisodes(episodes: readonly EpisodeSummary[]): readonly EpisodeSummary[] {
  const readable = episodes.filter(({ unreadable, sidecar }) => unreadable === undefined && sidecar === undefined);
  const living = readable.filter(({ status }) => status === 'published');
  return living.length >= enough ? living : [...living, ...readable.filter(({ status }) => status === 'archive')];
}

/** The series that a new episode may belong to, the one whose turn is next first. */
export function seriesToChoose(
  episodes: readonly EpisodeSummary[],
  now: number,
  show: Pick<Show, 'timezone' | 'reader'>,
): readonly Series[] {
  const turn = new Map(
    seriesOf(teachingEpisodes(episodes)).map((series) => [series, nextSlot(series.members, now, show).instant]),
  );
  return [...turn].sort(([, a], [, b]) => a - b).map(([series]) => series);
}

/** The file and the text of the next episode, as the show's own episodes foretell them; the person changes what they like. */
export function proposeEpisode(facts: NewEpisodeFacts): { readonly path: string; readonly text: string } {
  const { show, episodes, models, now } = facts;
  if (models.length === 0) return emptyShow(facts);
  const { instant: _, ...date } = nextSlot(facts.members.length > 0 ? facts.members : episodes, now, show);
  const number = nextNumber(facts.members, episodes);
  return writeEpisode(facts, { ...(number !== undefined && { number }), days: [date] }, date);
}

/** The episode of a number and a date, in the manner of its models. */
export function writeEpisode(
  { show, models, taken }: Pick<NewEpisodeFacts, 'show' | 'models' | 'taken'>,
  marks: EpisodeMarks,
  date: Parameters<typeof planHead>[0]['date'],
): { readonly path: string; readonly text: string } {
  const members = models.map(({ summary, text }): Member => {
    return { summary, text, frontMatter: parseFrontMatter(text, show.reader), marks: marksOf(summary) };
  });
  const [base] = members;
  const folder = folderOf(
    (models.find(({ summary }) => summary.status === 'published') ?? models[0])?.summary.path ?? '',
  );
  const paths = members.map(({ summary, marks: own }) => ({
    content: summary.status === 'archive' ? folder + summary.path.slice(folderOf(summary.path).length) : summary.path,
    marks: own,
  }));
  const path = foretellPath(paths, marks) ?? base?.summary.path ?? '';
  const head = base === undefined ? '' : base.text.slice(0, base.frontMatter.notesStart);
  const text = writeHead(head, planHead({ show, members, marks, date }), show) + notesSkeleton(members, marks);
  return { path: freePath(path, taken), text };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A show's first episode: the profile's keys, nothing in them but the date. */
function emptyShow({ show, now, taken }: NewEpisodeFacts): { path: string; text: string } {
  const { year, month, day, offset } = localTime(now, show.timezone);
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const folder = show.generator === 'jekyll' ? '_posts/' : (show.content?.folders[0] ?? '').replace(/([^/])$/, '$1/');
  const roles: readonly Role[] = ['title', 'date', 'description', 'people', 'audio', 'bytes', 'duration', 'layout'];
  const lines = roles.flatMap((role) => {
    const key = show.profile.keys[role];
    if (key === undefined) return [];
    if (role === 'date') return [`${key}: ${date} 00:00:00 ${offsetText(offset, '')}`];
    if (role === 'duration') return [`${key}: "00:00"`];
    return [role === 'bytes' ? `${key}: 0` : `${key}:`];
  });
  return { path: freePath(`${folder}${date}-1.md`, taken), text: `---\n${lines.join('\n')}\n---\n\n` };
}

function freePath(path: string, taken: readonly string[]): string {
  const used = new Set(taken);
  const dot = path.lastIndexOf('.');
  let free = path;
  for (let count = 2; used.has(free); count++) free = `${path.slice(0, dot)}-${count}${path.slice(dot)}`;
  return free;
}
