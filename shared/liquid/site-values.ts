import type { Reader } from '../frontmatter/front-matter.ts';
import type { Json } from '../frontmatter/value.ts';
import type { EpisodeAddress } from '../links/site.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Profile } from '../show/show.ts';
import { isMap } from '../show/site/json.ts';
import { readSettings } from '../show/site/read-settings.ts';
import { documentId, slugOf } from './document-id.ts';
import type { SiteSources } from './site-sources.ts';

export interface SiteParts {
  readonly sources: SiteSources;
  readonly reader: Reader;
  /** Which key of an episode has which role. */
  readonly keys: Profile['keys'];
  readonly episodes: readonly EpisodeSummary[];
  readonly addresses: readonly EpisodeAddress[];
  /** When the page is made: what the site calls its time. */
  readonly now: Date;
}

function settingsAt(path: string, sources: SiteSources, reader: Reader): Json {
  const text = sources[path];
  const read = text === undefined ? undefined : readSettings(path, text, reader);
  return read?.ok === true ? read.value : null;
}

/** `_data` as `site.data` has it: a key for each folder and each file. */
function dataOf(sources: SiteSources, reader: Reader): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null);
  for (const path of Object.keys(sources)) {
    const match = /^_data\/(.+)\.[a-z]+$/.exec(path);
    if (match?.[1] === undefined) continue;
    const names = match[1].split('/');
    let folder = data;
    for (const name of names.slice(0, -1)) {
      const inner = folder[name];
      const next =
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : Object.create(null);
      folder[name] = next;
      folder = next;
    }
    folder[names.at(-1) ?? ''] = settingsAt(path, sources, reader);
  }
  return data;
}

/** An episode as others of the site see it: what is known of all of them, by the show's own keys. */
function postOf(episode: EpisodeSummary, url: string, keys: Profile['keys']) {
  const { path, title, dateText, description, tags } = episode;
  const roles = { audio: episode.audio, bytes: episode.bytes, duration: episode.duration, people: episode.people };
  const own = Object.entries(roles).flatMap(([role, value]) => {
    const key = keys[role as keyof typeof roles];
    return key === undefined ? [] : [[key, value] as const];
  });
  const id = documentId(url, slugOf(path));
  return { ...Object.fromEntries(own), path, title, date: dateText, description, tags, url, id };
}

export type Post = ReturnType<typeof postOf>;

/** What Liquid calls `site`. */
export interface SiteValues {
  readonly posts: readonly Post[];
  readonly [key: string]: unknown;
}

/** What Liquid calls `site`: the settings, the data, the episodes that are out, newest first. */
export function siteValues({ sources, reader, keys, episodes, addresses, now }: SiteParts): SiteValues {
  const config = settingsAt('_config.yml', sources, reader) ?? settingsAt('_config.yaml', sources, reader);
  const urls = new Map(addresses.map(({ path, address }) => [path, address]));
  const posts = episodes
    .filter(({ status }) => status === 'published')
    .map((episode) => postOf(episode, urls.get(episode.path) ?? '', keys));
  const own = isMap(config ?? undefined) ? (config as Record<string, unknown>) : {};
  return { ...own, time: now.toISOString(), posts, data: dataOf(sources, reader), pages: [], static_files: [] };
}
