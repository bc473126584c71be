import type { ValueNode } from '../frontmatter/front-matter.ts';
import type { Value } from '../frontmatter/value.ts';
import { isList, isMap } from '../frontmatter/value-text.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { EpisodeContext } from './context.ts';
import { finding, nowhere, type Rule } from './rule.ts';
import { isUnfinished } from './unfinished.ts';
import { isExpected, keyOf, nodeOf, textOf, writtenAt } from './values.ts';

/** What Apple Podcasts plays or shows, by the ending of the address. */
const playable = /\.(?:mp3|m4a|mp4|m4v|mov|pdf)$/i;

const otherAudio = /^\S+\.(?:mp3|m4a|ogg|oga|opus|aac|wav|flac|mp4|m4v|mov)(?:[?#]\S*)?$/i;

/** The address of the audio: without it an episode is a blog post. */
export const audioRule: Rule = {
  names: ['audio-missing', 'audio-file-not-found', 'audio-duplicate', 'audio-type', 'audio-name-ascii'],
  reads: 'keys',
  check(context) {
    const key = keyOf(context, 'audio');
    if (key === undefined) return [];
    const node = nodeOf(context, 'audio');
    const audio = textOf(node?.value).trim();
    const span = node ? writtenAt(context, node) : nowhere;
    if (audio === '') {
      const isMissed =
        !isComposed(node) && isExpected(context, 'audio') && !isUnfinished(context) && !hasOtherAudio(context);
      return isMissed ? [finding('audio-missing', 'error', span, { key })] : [];
    }
    if (/\{\{|\{%/.test(audio)) return [];
    const problems = [];
    const isLater = isUnfinished(context);
    if (context.audioState === 'missing' && !isLater) {
      problems.push(finding('audio-file-not-found', 'error', span, { key, params: { path: audio } }));
    }
    const twin = twinOf(context, audio);
    if (twin !== undefined)
      problems.push(finding('audio-duplicate', 'warning', span, { key, params: { other: twin } }));
    const path = pathOf(audio);
    if (path !== undefined && !playable.test(path))
      problems.push(finding('audio-type', 'warning', span, { key, params: { audio } }));
    if (/[^\x20-\x7e]/.test(audio)) problems.push(finding('audio-name-ascii', 'info', span, { key }));
    return problems;
  },
};

/** A map or a list where others have an address: the site's template makes one of it. */
export function isComposed(node: ValueNode | undefined): boolean {
  return node !== undefined && (isMap(node.value) || isList(node.value));
}

/** Some episodes keep their audio in another key than the show's others: another format, a video, a list of files. */
export function hasOtherAudio({ frontMatter }: Pick<EpisodeContext, 'frontMatter'>): boolean {
  return frontMatter.fields.some(({ node }) => holdsAudio(node.value));
}

function holdsAudio(value: Value): boolean {
  if (isList(value)) return value.some(holdsAudio);
  if (isMap(value)) return [...value.entries].some(([, inner]) => holdsAudio(inner));
  return otherAudio.test(textOf(value));
}

/** The path that has the ending; undefined for what is no address (an id that the site's template makes one of). */
function pathOf(audio: string): string | undefined {
  if (/^https?:\/\//i.test(audio)) return URL.canParse(audio) ? new URL(audio).pathname : undefined;
  const path = audio.split(/[?#]/, 1)[0] ?? '';
  return /[./]/.test(path) ? path : undefined;
}

function twinOf({ episodes, path, status }: EpisodeContext, audio: string): string | undefined {
  if (status !== 'published') return undefined;
  return byAudio(episodes)
    .get(audio)
    ?.find((other) => other !== path);
}

/** Made once per state of the show: over thousands of episodes nobody compares each with each. */
const indexes = new WeakMap<readonly EpisodeSummary[], ReadonlyMap<string, readonly string[]>>();

/** Paths of the published episodes by their audio. */
function byAudio(episodes: readonly EpisodeSummary[]): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(episodes);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const { audio, path, status } of episodes) {
    const key = audio.trim();
    if (status !== 'published' || key === '') continue;
    const paths = index.get(key);
    if (paths) paths.push(path);
    else index.set(key, [path]);
  }
  indexes.set(episodes, index);
  return index;
}
