import type { EpisodeSummary } from '../episode-summary.ts';

/** So many of the latest numbered episodes tell whether one count runs through the show. */
const asked = 12;
/** A misnumbered episode further back is nobody's count. */
const latest = 5;

/**
 * The next number of a series. Where the numbers of the show rise with its dates one count runs through all series; else
 * each has its own. A number that a draft has taken already is passed over. Undefined where episodes have none.
 */
export function nextNumber(members: readonly EpisodeSummary[], all: readonly EpisodeSummary[]): number | undefined {
  const ownIds = new Set(members.map(({ path }) => path));
  const everywhere = numbered(all.filter(({ status }) => status !== 'draft'));
  const own = everywhere.filter(({ path }) => ownIds.has(path));
  const counted = isOneCount(everywhere) || own.length === 0 ? everywhere : own;
  // A series whose episodes are not numbered has no next number, whatever its neighbours do.
  if (counted.length === 0 || (members.length >= 3 && own.length === 0)) return undefined;
  const drafts = new Set(all.filter(({ status }) => status === 'draft').map(({ number }) => number));
  let next = Math.max(...counted.slice(0, latest).map(({ number }) => number)) + 1;
  while (drafts.has(next)) next++;
  return next;
}

interface Numbered extends EpisodeSummary {
  readonly number: number;
}

function numbered(episodes: readonly EpisodeSummary[]): readonly Numbered[] {
  return episodes.filter((episode): episode is Numbered => Number.isInteger(episode.number));
}

function isOneCount(episodes: readonly Numbered[]): boolean {
  const steps = episodes
    .slice(0, asked)
    .map(({ number }, index) => number - (episodes[index + 1]?.number ?? Number.NaN));
  const known = steps.filter((step) => !Number.isNaN(step));
  return known.filter((step) => step > 0).length * 10 >= known.length * 8;
}
