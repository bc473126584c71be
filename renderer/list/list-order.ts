import { parseDuration } from '#shared/audio/duration-text.ts';
import { searchWords } from '#shared/search/fold.ts';
import { summaryText } from '#shared/search/match.ts';
import type { ListSettings } from '#shared/settings/settings.ts';
import { isScheduled } from '#shared/show/content/is-out.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

export const views = ['all', 'scheduled', 'drafts', 'attention', 'archive'] as const;
export type View = (typeof views)[number];

/** The view that an episode is in beside `all`; what is retired is in none but its own. */
function ownView(episode: EpisodeSummary, now: number): Exclude<View, 'attention'> {
  if (episode.status === 'archive') return 'archive';
  if (episode.status === 'draft') return 'drafts';
  return isScheduled(episode, now) ? 'scheduled' : 'all';
}

/** Whether an episode belongs to a view. `now`: ms since 1970. */
export function isInView(
  episode: EpisodeSummary,
  view: View,
  now: number,
  needsCare: (path: string) => boolean,
): boolean {
  const own = ownView(episode, now);
  if (view === 'all') return own !== 'archive';
  if (view === 'attention') return own !== 'archive' && (episode.unreadable !== undefined || needsCare(episode.path));
  return own === view;
}

/** How many episodes each view has but `attention`, which the rules decide; one walk over thousands of them. */
export function viewCounts(
  episodes: readonly EpisodeSummary[],
  now: number,
): Readonly<Record<Exclude<View, 'attention'>, number>> {
  const counts = { all: 0, scheduled: 0, drafts: 0, archive: 0 };
  for (const episode of episodes) counts[ownView(episode, now)]++;
  return { ...counts, all: episodes.length - counts.archive };
}

/**
 * The episodes whose own words hold every word of the search, and those at `byText`, which were found by their notes;
 * the order stays.
 */
export function foundEpisodes(
  episodes: readonly EpisodeSummary[],
  search: string,
  byText: ReadonlySet<string> = nowhere,
): readonly EpisodeSummary[] {
  const words = searchWords(search);
  if (words.length === 0) return episodes;
  return episodes.filter(
    (episode) => byText.has(episode.path) || words.every((word) => summaryText(episode).includes(word)),
  );
}

const nowhere: ReadonlySet<string> = new Set();

const byName = new Intl.Collator(undefined, { numeric: true });

type Compare = (a: EpisodeSummary, b: EpisodeSummary) => number;

/** By a number that not every episode has; those without it come last, whichever way round. */
function byNumber(numberOf: (episode: EpisodeSummary) => number | undefined, direction: number): Compare {
  return (a, b) => {
    const [one, other] = [numberOf(a), numberOf(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return direction * (one - other);
  };
}

function byText(textOf: (episode: EpisodeSummary) => string, direction: number): Compare {
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return direction * byName.compare(one, other);
  };
}

/** The episodes in the order that the person chose. As they come they are sorted by date, the newest first. */
export function sortEpisodes(
  episodes: readonly EpisodeSummary[],
  { sort, ascending }: Pick<ListSettings, 'sort' | 'ascending'>,
): readonly EpisodeSummary[] {
  const direction = ascending ? 1 : -1;
  switch (sort) {
    case 'date':
      return ascending ? episodes.toReversed() : episodes;
    case 'number':
      return episodes.toSorted(byNumber(({ number }) => number, direction));
    case 'duration':
      return episodes.toSorted(byNumber(({ duration }) => parseDuration(duration), direction));
    case 'size':
      return episodes.toSorted(byNumber(({ bytes }) => (/^\d+$/.test(bytes) ? Number(bytes) : undefined), direction));
    case 'title':
      return episodes.toSorted(byText(({ title }) => title, direction));
    case 'people':
      return episodes.toSorted(byText(({ people }) => people.join(), direction));
    case 'file':
      return episodes.toSorted(byText(({ path }) => path, direction));
  }
}

/** Episodes under one heading; '' for those that have no year, no season. */
export interface ListGroup {
  readonly name: string;
  readonly episodes: readonly EpisodeSummary[];
}

/**
 * Episodes of one year or season together, the newest first unless the list runs the other way; what has no date stands
 * first, where work in progress is.
 */
export function groupEpisodes(
  episodes: readonly EpisodeSummary[],
  { sort, ascending, group }: Pick<ListSettings, 'sort' | 'ascending' | 'group'>,
): readonly ListGroup[] {
  if (episodes.length === 0) return [];
  // By title or length no year stands together.
  if (group === 'none' || (sort !== 'date' && sort !== 'number')) return [{ name: '', episodes }];
  const groups = new Map<string, EpisodeSummary[]>();
  for (const episode of episodes) {
    const name = group === 'year' ? yearOf(episode) : String(episode.season ?? '');
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [episode]);
    else members.push(episode);
  }
  const direction = ascending ? -1 : 1;
  return [...groups]
    .map(([name, members]) => ({ name, episodes: members }))
    .sort((a, b) => direction * (order(b.name) - order(a.name)));
}

function yearOf({ instant }: EpisodeSummary): string {
  return instant === undefined ? '' : String(new Date(instant).getFullYear());
}

function order(name: string): number {
  return name === '' ? Number.MAX_SAFE_INTEGER : Number(name);
}
