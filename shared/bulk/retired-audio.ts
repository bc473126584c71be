import { findPath, resolveAudio } from '../audio/audio-path.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Show } from '../show/show.ts';

/** A file in the show's folder of which a server is said to have a copy. */
export interface RetiredFile {
  /** Below the show's root. */
  readonly path: string;
  /** Where the copy would be. */
  readonly url: string;
  /** The archived episode that it belongs to. */
  readonly episode: string;
}

/** Files of archived episodes that may not be needed here any more. Nothing is known of the copies yet. */
export interface RetiredFiles {
  readonly files: readonly RetiredFile[];
  /** Archived episodes whose audio the site itself publishes: the file here is where listeners get it from. */
  readonly onSite: number;
}

const sound = /\.(?:mp3|m4a|mp4|m4b|aac|wav|flac|ogg|opus|oga|aiff?)$/i;
/** What stands beside a recording by the same name: transcript, chapters, cover. Never another recording, never a page. */
const companion =
  /^(?:\.(?:[a-z]{2}(?:-[a-z]{2,4})?|chapters?|transcript|cover))?\.(?:vtt|srt|txt|json|jpe?g|png|webp)$/i;

/**
 * The local recordings of archived episodes whose audio lies on another server by its address, with what stands beside
 * them by the same name. What another episode still names stays out of it.
 */
export function retiredFiles(
  show: Pick<Show, 'url' | 'baseUrl'>,
  episodes: readonly EpisodeSummary[],
  siteFiles: readonly string[],
  chosen: ReadonlySet<string>,
): RetiredFiles {
  const sounds = new Map<string, string[]>();
  for (const path of siteFiles) {
    if (sound.test(path)) sounds.set(nameOf(path), [...(sounds.get(nameOf(path)) ?? []), path]);
  }
  const inUse = new Set(episodes.filter(({ path }) => !chosen.has(path)).map(({ audio }) => nameOf(audio)));
  const files = new Map<string, RetiredFile>();
  let onSite = 0;
  for (const { path: episode, status, audio } of episodes) {
    if (status !== 'archive' || !chosen.has(episode) || audio.trim() === '' || /\{\{|\{%/.test(audio)) continue;
    const place = resolveAudio(audio, show, episode);
    if (place.kind === 'file') {
      if (findPath(place.candidates, siteFiles) !== undefined) onSite++;
      continue;
    }
    if (!URL.canParse(place.url) || inUse.has(nameOf(audio))) continue;
    for (const path of sounds.get(nameOf(audio)) ?? []) {
      files.set(path, { path, url: place.url, episode });
      for (const beside of besides(path, siteFiles)) {
        files.set(beside, { path: beside, url: siblingOf(place.url, lastOf(beside)), episode });
      }
    }
  }
  return { files: [...files.values()].sort((a, b) => byName.compare(a.path, b.path)), onSite };
}

const byName = new Intl.Collator('en', { numeric: true });

/** Files in the same folder whose name is the recording's but for the ending. */
function besides(path: string, siteFiles: readonly string[]): readonly string[] {
  const stem = path.slice(0, path.lastIndexOf('.'));
  return siteFiles.filter((file) => file.startsWith(stem) && companion.test(file.slice(stem.length)));
}

/** The name of a file or of what an address ends with, as names are compared. */
function nameOf(written: string): string {
  const last = lastOf(written.trim().replace(/^([a-z][a-z0-9+.-]*:\/\/[^?#]*|[^?#]*).*$/is, '$1'));
  try {
    return decodeURIComponent(last).normalize('NFC');
  } catch {
    return last.normalize('NFC');
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The address of another file in the folder that an address lies in. */
function siblingOf(url: string, name: string): string {
  return new URL(encodeURIComponent(name.normalize('NFC')), url).href;
}
