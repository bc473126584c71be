import { decoded } from '../text/decoded.ts';
import { comparablePath, type Site } from './site.ts';

/** Where a link in an episode can lead: paths from the site's root, the likeliest first. */
export interface LinkPlace {
  /** Path of the episode's file below the show's root. */
  readonly file: string;
  /** Path of the address that the episode is published at, with a leading `/`, where it is known. */
  readonly page: string | undefined;
}

export type PathVerdict = 'found' | 'not-out-yet' | 'missing' | 'unknown';

/**
 * Looks a site-absolute or relative path up as the site would. A relative one is tried from the page's address, beside
 * the file and from the root: generators and themes differ, and one that exists anywhere is no error.
 */
export function resolvePath(written: string, place: LinkPlace, site: Site): PathVerdict {
  const path = decoded((written.split(/[?#]/, 1)[0] ?? '').replaceAll('\\', ''));
  if (path === '') return 'found';
  const candidates = path.startsWith('/') ? absoluteCandidates(path, site) : relativeCandidates(path, place);
  if (candidates.length === 0) return 'unknown';
  let isUnknown = false;
  for (const candidate of candidates) {
    const episodes = site.episodesAt(candidate);
    if (episodes.length > 0 && !episodes.some(({ isOut }) => isOut)) return 'not-out-yet';
    const has = site.has(candidate);
    if (has === true) return 'found';
    isUnknown ||= has === undefined;
  }
  return isUnknown ? 'unknown' : 'missing';
}

/** An address outside the path that this site is served under belongs to another site of the same host. */
function absoluteCandidates(path: string, { basePath }: Site): readonly string[] {
  if (basePath === '') return [path];
  const wanted = comparablePath(path);
  if (wanted === basePath) return ['/'];
  return wanted.startsWith(`${basePath}/`) ? [wanted.slice(basePath.length), path] : [];
}

function relativeCandidates(path: string, { file, page }: LinkPlace): readonly string[] {
  const bases = [page, `/${file}`, `/${file.replace(/\.[^./]+$/, '')}/`, '/'];
  return [...new Set(bases.flatMap((base) => (base === undefined ? [] : joinPath(base, path))))];
}

/** As a browser resolves it; climbing above the root stays there. */
function joinPath(base: string, path: string): string {
  const parts = base.split('/').slice(1, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
