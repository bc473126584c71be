import { resolveAudio } from '../../audio/audio-path.ts';
import type { FrontMatter } from '../../frontmatter/front-matter.ts';
import { valuesOf } from '../../frontmatter/values.ts';
import type { Site } from '../../links/site.ts';
import { hasOtherAudio, isComposed } from '../../rules/audio.ts';
import { feedKeys } from '../../rules/feed-markup.ts';
import { keyOf, nodeOf, textOf } from '../../rules/values.ts';
import { absoluteAddress, publishedAddress } from '../../show/address/published-address.ts';
import type { EpisodeSummary } from '../../show/episode-summary.ts';
import { rolePlaces } from '../../show/profile/role-nodes.ts';
import type { Role, Show } from '../../show/show.ts';

/**
 * An episode as an item of the feed, made from its own values. A site's template may print more, or other things: what
 * only it can tell is undefined here, and nothing is claimed about it.
 */
export interface FeedEntry {
  readonly path: string;
  /** Undefined where the show's episodes have no title of their own: a template makes it. */
  readonly title?: string;
  /** Address of the episode's page, which most feeds take for the guid. */
  readonly link?: string;
  /** As written; undefined where the show's episodes have no key for it. */
  readonly date?: string;
  /** Ms since 1970. */
  readonly instant?: number;
  /** As written; undefined where the show has no key for it, or the episode keeps it in another. */
  readonly audio?: string;
  /** The audio's whole address; undefined where a template puts something before it. */
  readonly enclosure?: string;
  readonly bytes: string;
  readonly duration: string;
  readonly description: string;
  /** The site prints the description into XML as it stands. */
  readonly isDescriptionRaw: boolean;
  /** The rendered notes; undefined where they were not rendered. */
  readonly html?: string;
  readonly explicit: string;
  readonly episodeType: string;
  readonly number: string;
  readonly season: string;
}

interface Source {
  readonly summary: EpisodeSummary;
  readonly frontMatter: FrontMatter;
  readonly show: Show;
  readonly site: Site;
  readonly html?: string;
}

/** The feed's item of an episode. */
export function feedEntryOf({ summary, frontMatter, show, site, html }: Source): FeedEntry {
  const context = { frontMatter, show };
  const text = (role: Role): string => textOf(nodeOf(context, role)?.value).trim();
  const address = publishedAddress(show, summary.path, valuesOf(frontMatter));
  const link = address === undefined ? undefined : absoluteAddress(show, address);
  const audio = audioOf(context);
  const enclosure = audio === undefined ? undefined : enclosureOf(audio, show, summary.path);
  const hasTitle = summary.title !== '' || rolePlaces(show.profile, 'title').length > 0;
  return {
    path: summary.path,
    ...(hasTitle && { title: summary.title }),
    ...(link === undefined ? {} : { link }),
    ...(rolePlaces(show.profile, 'date').length > 0 && { date: summary.dateText }),
    ...(summary.instant === undefined ? {} : { instant: summary.instant }),
    ...(audio !== undefined && { audio }),
    ...(enclosure === undefined ? {} : { enclosure }),
    bytes: text('bytes'),
    duration: text('duration'),
    description: text('description'),
    isDescriptionRaw: feedKeys({ site, show }).has(keyOf(context, 'description') ?? ''),
    ...(html !== undefined && { html }),
    explicit: text('explicit'),
    episodeType: text('episodeType'),
    number: text('number'),
    season: text('season'),
  };
}

/** What stands for the audio. A map, a list or another key that holds one is the site's template's to print. */
function audioOf(context: Pick<Source, 'frontMatter' | 'show'>): string | undefined {
  const node = nodeOf(context, 'audio');
  const written = textOf(node?.value).trim();
  if (written !== '') return written;
  const isElsewhere = rolePlaces(context.show.profile, 'audio').length === 0 || hasOtherAudio(context);
  return isElsewhere || isComposed(node) ? undefined : '';
}

/** The audio as listeners' apps ask for it. A bare name gets its folder from the site's template, which nobody reads here. */
function enclosureOf(audio: string, show: Show, path: string): string | undefined {
  if (audio === '' || /\{\{|\{%/.test(audio)) return undefined;
  const place = resolveAudio(audio, show, path);
  if (place.kind === 'remote') return place.url;
  if (place.url !== undefined) return place.url;
  return audio.startsWith('/') ? absoluteAddress(show, audio) : undefined;
}
