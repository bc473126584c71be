import type { Field } from '../../frontmatter/front-matter.ts';
import { type EpisodeSample, fieldsOfMap, plainName } from '../profile/places.ts';
import { episodeMaps, roleSigns } from '../profile/role-signs.ts';
import { isAudioAddress } from '../profile/shapes.ts';

/** Names that a page without a recording hardly has. */
const telling = new Set(
  roleSigns
    .filter(({ role }) => ['audio', 'bytes', 'duration', 'number', 'season', 'episodeType'].includes(role))
    .flatMap(({ names }) => names),
);

/** Whether a markdown file with this front matter is an episode rather than another page of the site. */
export function looksLikeEpisode({ frontMatter }: EpisodeSample): boolean {
  return frontMatter.fields.some((field) => {
    const isMap = episodeMaps.has(plainName(field.key));
    return isTelling(field) || (isMap && fieldsOfMap(field.node).some(isTelling));
  });
}

function isTelling({ key, node: { value } }: Field): boolean {
  const name = plainName(key);
  if (telling.has(name) || name.startsWith('podcast')) return true;
  return typeof value === 'string' && isAudioAddress({ text: value, value }) === true;
}
