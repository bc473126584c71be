import type { Generator, Show } from '../show/show.ts';
import { comparablePath, type EpisodeAddress, type Site, type SiteFacts } from './site.ts';

/** Folders whose content generators publish at the root of the site. */
const rootsOf: Readonly<Record<Generator, readonly string[]>> = {
  jekyll: ['', 'public/', 'static/'],
  hugo: ['static/', 'assets/', 'content/', 'public/', ''],
  podbard: ['static/', 'public/', ''],
  eleventy: ['', 'src/', 'public/', 'static/', 'src/static/', 'src/public/', 'src/assets/'],
  astro: ['public/', 'src/', 'src/pages/', ''],
  gatsby: ['static/', 'src/', 'src/pages/', 'content/', ''],
  nuxt: ['public/', 'static/', 'content/', 'assets/', ''],
  unknown: ['', 'public/', 'static/', 'src/', 'content/', 'assets/'],
};

/** A page's file may have any of these where its address has nothing or `.html`. */
const pageEndings = [
  '.html',
  '.md',
  '.markdown',
  '/index.html',
  '/index.md',
  '/index.markdown',
  '.htm',
  '.xml',
  '.mdx',
];

/** First folders of addresses that plugins and themes make without a file. */
const generated =
  /^(?:tags?|categor(?:y|ies)|authors?|archives?|series|topics?|page\d*|search|css|js|feed|rss|atom|sitemap|robots|manifest|favicon|404)(?:$|[/.\d-])/i;

/** What themes and build steps write into folders that the site has too. */
const built = /\.(?:css|js|mjs|map|woff2?|xml|rss|atom|json|txt|webmanifest|ics)$/i;

/** What a folder holds if a site can be built from it; a folder without any of these is a copy of the texts alone. */
const madeForBuilding =
  /^(?:_layouts|_includes|layouts|themes|src|pages|components|app|templates?)\/|^(?:index\.[a-z]+|Gemfile|package\.json|go\.mod|feed\.[a-z]+|podcast\.[a-z]+)$/;

/** Files that a site serves as they are: where one of them lies, the others would too. */
const served = /\.(?:mp3|m4a|mp4|ogg|opus|wav|png|jpe?g|gif|svg|webp|avif|ico|pdf|css|js|html?|xml|vtt|srt)$/i;

/** Fewer episodes than these say nothing about where a show keeps its files. */
const telling = 3;

export interface SiteShow extends Pick<Show, 'generator' | 'url' | 'baseUrl'> {}

/**
 * Prepares the site's facts. `audioPaths` are the audio paths of the show's episodes that lie in the site: a folder that
 * none of the files is in, though several episodes point there, is kept elsewhere (a bucket, another branch, large-file
 * storage), so that nothing in it is called missing.
 */
export function createSite(
  facts: SiteFacts,
  show: SiteShow,
  episodes: readonly EpisodeAddress[],
  audioPaths: readonly string[] = [],
): Site {
  const files = new Set(facts.files.map(comparablePath));
  const folders = new Set([...files].flatMap(foldersOf));
  const pages = new Set(facts.pages.map(comparablePath));
  const addresses = new Map<string, EpisodeAddress[]>();
  for (const episode of episodes) {
    const address = comparablePath(episode.address);
    addresses.set(address, [...(addresses.get(address) ?? []), episode]);
  }
  const roots = rootsOf[show.generator];
  const texts = facts.files.filter((file) => /\.(?:md|markdown|mdx)$/i.test(file) && !/readme/i.test(file));
  const isCopyOfTexts =
    texts.length >= telling && !facts.files.some((file) => madeForBuilding.test(file) || served.test(file));
  const elsewhere = foldersKeptElsewhere(audioPaths, (folder) => roots.some((root) => folders.has(root + folder)));

  const exists = (path: string): boolean =>
    pages.has(path) ||
    addresses.has(path) ||
    roots.some((root) => {
      const at = root + path;
      if (files.has(at) || path === '') return true;
      if (pageEndings.some((ending) => files.has(at + ending))) return true;
      return path.endsWith('.html') && pageEndings.some((ending) => files.has(at.slice(0, -5) + ending));
    }) ||
    (path.endsWith('.html') && addresses.has(path.slice(0, -5)));

  const isDoubtful = (path: string): boolean => {
    const first = path.split('/', 1)[0] ?? '';
    if (!facts.complete || isCopyOfTexts || elsewhere.has(first) || generated.test(path)) return true;
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    // Themes bring an `assets` folder of their own; files beside those of the site are the site's.
    if (first === 'assets' && (built.test(path) || !roots.some((root) => folders.has(root + folder)))) return true;
    if (show.generator === 'jekyll') return folders.has(`_${first}`);
    if (built.test(path)) return true;
    return (
      !/\.[a-z\d]{2,4}$/i.test(path) || path.endsWith('.html') || !roots.some((root) => folders.has(root + folder))
    );
  };

  return {
    has(path) {
      const wanted = comparablePath(path);
      if (exists(wanted)) return true;
      return isDoubtful(wanted) ? undefined : false;
    },
    hasFolder: (path) => roots.some((root) => folders.has(root + comparablePath(path))),
    episodesAt(path) {
      const wanted = comparablePath(path);
      return addresses.get(wanted) ?? addresses.get(wanted.replace(/(?:\/index)?\.html$/, '')) ?? [];
    },
    layoutIds: new Set(facts.layoutIds),
    unescapedFeedKeys: facts.unescapedFeedKeys && new Set(facts.unescapedFeedKeys),
    feedNames: facts.feedNames && new Set(facts.feedNames),
    hosts: new Set([hostOf(show.url), facts.cname?.trim().toLowerCase()].flatMap((host) => (host ? [host] : []))),
    basePath: comparablePath(show.baseUrl ?? ''),
  };
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

function foldersOf(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function foldersKeptElsewhere(paths: readonly string[], exists: (folder: string) => boolean): ReadonlySet<string> {
  const uses = new Map<string, Set<string>>();
  for (const path of paths.map(comparablePath)) {
    const [first = '', ...rest] = path.split('/');
    if (rest.length > 0) uses.set(first, (uses.get(first) ?? new Set()).add(path));
  }
  return new Set(
    [...uses].filter(([folder, paths]) => paths.size >= telling && !exists(folder)).map(([folder]) => folder),
  );
}
