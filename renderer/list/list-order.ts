import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

export type View = 'all' | 'scheduled' | 'drafts' | 'attention';

/** Published by its own saying, at a time that has not come. */
export function isScheduled(episode: EpisodeSummary, now: number): boolean {
  return episode.status === 'published' && episode.instant !== undefined && episode.instant > now;
}

/** Letters as one would search them: width, case and combined signs do not matter. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const searchable = new WeakMap<EpisodeSummary, string>();

function textOf(episode: EpisodeSummary): string {
  const known = searchable.get(episode);
  if (known !== undefined) return known;
  const { title, description, people, tags, path, dateText } = episode;
  const text = folded([title, description, people.join(' '), tags.join(' '), path, dateText].join('\n'));
  searchable.set(episode, text);
  return text;
}

/** The episodes of a view that hold every word of the search; the order stays. */
export function foundEpisodes(
  episodes: readonly EpisodeSummary[],
  search: string,
  view: View,
  now: number,
  needsCare: (path: string) => boolean,
): readonly EpisodeSummary[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return episodes.filter(
    (episode) => isInView(episode, view, now, needsCare) && words.every((word) => textOf(episode).includes(word)),
  );
}

function isInView(episode: EpisodeSummary, view: View, now: number, needsCare: (path: string) => boolean): boolean {
  if (view === 'attention') return episode.unreadable !== undefined || needsCare(episode.path);
  if (view === 'scheduled') return isScheduled(episode, now);
  if (view === 'drafts') return episode.status === 'draft';
  return episode.status !== 'archive';
}

/** Neighbours of one year together; what has no date stands first, where work in progress is. */
export function groupByYear(
  episodes: readonly EpisodeSummary[],
): readonly { readonly year: string; readonly episodes: readonly EpisodeSummary[] }[] {
  const groups = new Map<string, EpisodeSummary[]>();
  for (const episode of episodes) {
    const year = episode.instant === undefined ? '' : String(new Date(episode.instant).getFullYear());
    const group = groups.get(year);
    if (group === undefined) groups.set(year, [episode]);
    else group.push(episode);
  }
  return [...groups]
    .map(([year, members]) => ({ year, episodes: members }))
    .sort((a, b) => order(b.year) - order(a.year));
}

function order(year: string): number {
  return year === '' ? Number.POSITIVE_INFINITY : Number(year);
}
