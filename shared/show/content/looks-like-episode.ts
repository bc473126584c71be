import { type EpisodeSample, placesOf, plainName } from '../profile/places.ts';
import { roleSigns } from '../profile/role-signs.ts';
import { isAudioAddress } from '../profile/shapes.ts';

/** Names that a page without a recording hardly has. */
const telling = new Set(
  roleSigns
    .filter(({ role }) => ['audio', 'bytes', 'duration', 'number', 'season', 'episodeType'].includes(role))
    .flatMap(({ names }) => names),
);

/** Whether a markdown file with this front matter is an episode rather than another page of the site. */
export function looksLikeEpisode(sample: EpisodeSample): boolean {
  return placesOf([sample], 'javascript').some(
    (use) =>
      use.names.some((name) => telling.has(name)) ||
      [...use.seen.values()].some((seen) => isAudioAddress(seen) === true) ||
      plainName(use.place.join('')).startsWith('podcast'),
  );
}
