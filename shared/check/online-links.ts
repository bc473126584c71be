import type { CheckedLink, LinkVerdict } from '../links/link.ts';
import { onlineProblems } from '../links/online-problems.ts';
import type { Show } from '../show/show.ts';
import { applySettings } from './apply-settings.ts';
import type { CheckedEpisode } from './check-episode.ts';

/** Whether only the network can tell the state of a link: nothing about it was decided without. */
export function needsNetwork({ verdict, ignored }: CheckedLink): boolean {
  return verdict.state === 'unchecked' && verdict.reason === undefined && !ignored;
}

/** The episode with what the network answered: states of its links, and the findings that follow. */
export function withVerdicts(
  episode: CheckedEpisode,
  verdicts: ReadonlyMap<string, LinkVerdict>,
  show: Pick<Show, 'settings'>,
): CheckedEpisode {
  const links = episode.links.map((link) => {
    const verdict = needsNetwork(link) ? verdicts.get(link.url) : undefined;
    return verdict ? { ...link, verdict } : link;
  });
  const answered = links.filter((link, index) => link !== episode.links[index]);
  const found = answered.flatMap((link) => onlineProblems(link, episode.audioSize));
  return { ...episode, links, problems: applySettings([...episode.problems, ...found], show.settings) };
}
