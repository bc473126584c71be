import type { Show } from '../show/show.ts';
import { decoded } from '../text/decoded.ts';

/** Where the audio of an episode is, as its front matter has it. */
export type AudioPlace =
  | {
      readonly kind: 'file';
      /** Paths below the show's root that the value can mean, the likeliest first. */
      readonly candidates: readonly string[];
      /** Set where the value is a full address of the show's own site. */
      readonly url?: string;
    }
  | { readonly kind: 'remote'; readonly url: string };

/** Folders that generators publish at the site's root; podbard reads bare names from `audio`. */
const PUBLISHED_ROOTS = ['', 'public/', 'static/'];
const BARE_NAME_ROOTS = ['audio/', 'static/audio/', 'public/audio/'];

/**
 * What an audio value points at: a file of the site (root-relative, relative, a bare name, or an address of the site
 * itself), or another server's address. Candidates never lead out of the show's folder.
 * `episodePath` (below the root) adds the episode's own folder, where page bundles keep their audio.
 */
export function resolveAudio(written: string, show: Pick<Show, 'url' | 'baseUrl'>, episodePath?: string): AudioPlace {
  const text = written.trim();
  const own = ownPath(text, show);
  if (own === undefined) return { kind: 'remote', url: text.startsWith('//') ? `https:${text}` : text };
  const isAddress = own !== text;
  const isBare = !isAddress && !text.includes('/');
  const folder = episodePath?.slice(0, episodePath.lastIndexOf('/') + 1);
  const candidates = new Set<string>();
  for (const reading of readingsOf(own, show.baseUrl)) {
    const below = isAddress || text.startsWith('/') ? [] : folder === undefined ? [] : [folder];
    for (const root of [...PUBLISHED_ROOTS, ...(isBare ? BARE_NAME_ROOTS : []), ...below]) {
      const path = confined(root + reading);
      if (path !== undefined) candidates.add(path);
    }
  }
  return { kind: 'file', candidates: [...candidates], ...(isAddress ? { url: text } : {}) };
}

/** The path of a value that stays on the site: the value itself, or behind the site's address. Undefined: elsewhere. */
function ownPath(text: string, show: Pick<Show, 'url'>): string | undefined {
  const isAddress = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text);
  if (!isAddress) return text;
  if (!show.url || !URL.canParse(show.url)) return undefined;
  const address = text.startsWith('//') ? `https:${text}` : text;
  if (!URL.canParse(address)) return undefined;
  const site = new URL(show.url);
  const target = new URL(address);
  const isOwn = target.host === site.host && /^https?:$/.test(target.protocol);
  return isOwn ? target.pathname : undefined;
}

/** The ways to read a path: as written, percent-decoded, without a query, each without the site's base path too. */
function* readingsOf(path: string, baseUrl: string | undefined): Generator<string> {
  const base = baseUrl?.replace(/^\/+|\/+$/g, '') ?? '';
  for (const text of new Set([decoded(path), path, decoded(path.replace(/[?#].*$/s, ''))])) {
    const plain = text.replace(/^\/+/, '');
    if (base !== '' && plain.startsWith(`${base}/`)) yield plain.slice(base.length + 1);
    yield plain;
  }
}

/** The path with `.` and `..` worked out; undefined where it is empty or leads above the root. */
function confined(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.length === 0 || path.includes('\0') ? undefined : parts.join('/');
}

/**
 * Two spellings of one file name: macOS stores decomposed characters (NFD) where people type composed ones (NFC).
 */
export function isSamePath(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}

/** The first candidate that is among `paths`, in the spelling that `paths` has; compared as `isSamePath` does. */
export function findPath(candidates: readonly string[], paths: readonly string[]): string | undefined {
  const known = composedIndex(paths);
  for (const candidate of candidates) {
    const found = known.get(candidate.normalize('NFC'));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A show's thousands of episodes are looked up in the same list of files: it is composed once. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function composedIndex(paths: readonly string[]): ReadonlyMap<string, string> {
  const known = indexes.get(paths);
  if (known) return known;
  const index = new Map(paths.map((path) => [path.normalize('NFC'), path]));
  indexes.set(paths, index);
  return index;
}
