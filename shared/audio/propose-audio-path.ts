import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Show } from '../show/show.ts';
import { servedPath, staticFolder } from '../show/site/static-folder.ts';

/** How an episode should name an audio file, by the show's own manner. */
export interface AudioPathProposal {
  /** The value for the front matter. */
  readonly path: string;
  /**
   * `in-site`: the file lies where the site publishes it; `elsewhere`: it must be copied into the show's folder first;
   * `remote-pattern`: the show keeps its audio on a server, and the value is where it will be there.
   */
  readonly kind: 'in-site' | 'elsewhere' | 'remote-pattern';
  /** Where to copy it, below the show's root. */
  readonly copyTo?: string;
  /** A name of a-z, 0-9, `-`, `_`, `.` to offer where the file's own has other characters. */
  readonly asciiName?: string;
}

/** The neighbours that tell the manner of today; older ones may tell that of years ago. */
const RECENT = 12;

/**
 * The value for a chosen file. `file` is absolute, with either system's separators; `neighbours` are the show's
 * episodes, newest first; `name` replaces the file's own name (the ASCII one, where the person takes it).
 */
export function proposeAudioPath(
  file: string,
  show: Show,
  neighbours: readonly EpisodeSummary[],
  name: string = fileName(file),
): AudioPathProposal {
  const written = neighbours.map((episode) => episode.audio.trim()).filter((audio) => audio !== '');
  const prefix = usualPrefix(written, name) ?? show.habits.audioPrefix ?? firstPrefix(show);
  const isEncoded = isEncodedIn(written) ?? show.habits.audioEncoded;
  const encode = (path: string): string => (isEncoded ? path.split('/').map(encodeURIComponent).join('/') : path);
  const ascii = asciiName(name);
  const offered = ascii === name ? {} : { asciiName: ascii };
  const site = sitePrefix(show);
  const isOnSite = site !== '' && prefix.startsWith(site);
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(prefix) && !isOnSite) {
    return { path: prefix + encode(name), kind: 'remote-pattern', ...offered };
  }
  const folder = isOnSite ? prefix.slice(site.length) : prefix;
  const lead = isOnSite ? `${site}/` : prefix.startsWith('/') ? '/' : '';
  const inside = insideOf(show.root, file);
  if (prefix === '' && show.generator !== 'podbard') {
    return { path: encode(name), kind: inside === undefined ? 'remote-pattern' : 'in-site', ...offered };
  }
  if (inside !== undefined && fileName(inside) === name) {
    const published = servedPath(inside, show.generator);
    const isKnownFolder = prefix === '' ? published.startsWith('audio/') : true;
    if (isKnownFolder) {
      return { path: prefix === '' ? encode(name) : lead + encode(published), kind: 'in-site', ...offered };
    }
  }
  // podbard's audio has a folder of its own beside its static one.
  const root = show.generator === 'podbard' ? '' : staticFolder(show.generator);
  const base = `${(show.baseUrl ?? '').replace(/^\/+|\/+$/g, '')}/`;
  const below = folder.replace(/^\/+/, '');
  const target = prefix === '' ? 'audio/' : base !== '/' && below.startsWith(base) ? below.slice(base.length) : below;
  return { path: prefix + encode(name), kind: 'elsewhere', copyTo: root + target + name, ...offered };
}

/** The manner of a show's first episode: podbard and castanet keep the folder in the site's settings. */
function firstPrefix({ generator, profile }: Show): string {
  return generator === 'podbard' || profile.name === 'castanet' ? '' : '/audio/';
}

/**
 * What stands before the file's name in the newest episode that does it as most recent ones do. Numbers (a year's
 * folder) make no other manner. Where each file has a folder of its own name, so has the new one.
 */
function usualPrefix(written: readonly string[], name: string): string | undefined {
  const shapes = new Map<string, string[]>();
  for (const audio of written.slice(0, RECENT)) {
    const shape = prefixOf(audio).replace(/\d+/g, '#');
    shapes.set(shape, [...(shapes.get(shape) ?? []), audio]);
  }
  const [usual = []] = [...shapes.values()].sort((a, b) => b.length - a.length);
  const [newest] = usual;
  if (newest === undefined) return undefined;
  const isOwnFolder = usual.every((audio) => prefixOf(audio).endsWith(`/${stem(audio)}/`));
  if (!isOwnFolder) return prefixOf(newest);
  return `${prefixOf(newest).slice(0, -stem(newest).length - 1)}${stem(name)}/`;
}

function prefixOf(audio: string): string {
  return audio.slice(0, audio.lastIndexOf('/') + 1);
}

function stem(path: string): string {
  return fileName(path).replace(/\.[^.]*$/, '');
}

/** Whether names with other characters than ASCII stand percent-encoded; undefined where no name tells. */
function isEncodedIn(written: readonly string[]): boolean | undefined {
  for (const audio of written) {
    const name = fileName(audio);
    if (/[^\x21-\x7e]/.test(name)) return false;
    if (/%[0-9a-f]{2}/i.test(name)) return true;
  }
  return undefined;
}

function sitePrefix(show: Show): string {
  return (show.url ?? '').replace(/\/+$/, '');
}

/** The path below the root, with `/`; undefined where the file lies elsewhere. Drive letters have no case. */
function insideOf(root: string, file: string): string | undefined {
  const folder = `${plain(root).replace(/\/+$/, '')}/`;
  const path = plain(file);
  return path.startsWith(folder) ? path.slice(folder.length) : undefined;
}

function plain(path: string): string {
  const text = path.normalize('NFC');
  const isWindows = /^(?:[a-z]:[\\/]|\\\\)/i.test(text);
  return isWindows ? text.replaceAll('\\', '/').replace(/^[a-z]:/, (drive) => drive.toUpperCase()) : text;
}

function fileName(path: string): string {
  const isWindows = /^(?:[a-z]:[\\/]|\\\\)/i.test(path);
  const text = isWindows ? path.replaceAll('\\', '/') : path;
  return text.slice(text.lastIndexOf('/') + 1).normalize('NFC');
}

/** The name in ASCII: accents dropped, full-width forms made plain, the rest left out; `episode` where nothing is left. */
function asciiName(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const kept = asciiWords(stem) || 'episode';
  const tail = asciiWords(ending);
  return tail === '' ? kept : `${kept}.${tail}`;
}

function asciiWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/-*([._-])-*/g, '$1')
    .replace(/^[-_.]+|[-_.]+$/g, '');
}
