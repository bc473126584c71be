import { folded } from '#shared/search/fold.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';

/** How many episodes are listed at most; typing narrows them. */
const mostEpisodes = 50;

/** Whether every word of a query stands somewhere in a text. */
export function matches(query: string, text: string): boolean {
  const where = folded(text);
  return folded(query)
    .split(/\s+/)
    .every((word) => where.includes(word));
}

/**
 * The episodes that a query names, by title, number, people or file, in the show's order; those whose title begins
 * with it, or whose number it is, come first.
 */
export function findEpisodes(query: string, episodes: readonly EpisodeSummary[]): readonly EpisodeSummary[] {
  const wanted = folded(query.trim());
  if (wanted === '') return episodes.slice(0, mostEpisodes);
  const first: EpisodeSummary[] = [];
  const rest: EpisodeSummary[] = [];
  for (const episode of episodes) {
    const title = folded(episode.title);
    if (title.startsWith(wanted) || String(episode.number ?? '') === wanted) first.push(episode);
    else if (rest.length < mostEpisodes && matches(query, `${title} ${episode.path} ${episode.people.join(' ')}`)) {
      rest.push(episode);
    }
  }
  return [...first, ...rest].slice(0, mostEpisodes);
}
