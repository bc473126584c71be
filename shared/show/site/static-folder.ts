import type { Generator } from '../show.ts';

/**
 * Folders whose files a generator publishes at the site's root, with a slash at their end, where new files go first;
 * '' is the show's folder itself. By the generators' own documents: Jekyll copies what lies beside its sources, so that
 * `static/` is a folder of the site there; Hugo and podbard have `static/`; Astro has `public/`, Gatsby `static/`;
 * Nuxt 3 `public/`, Nuxt 2 `static/`; Eleventy copies what its settings name, in its own blog `public/`. Others: Next,
 * VitePress and VuePress `public/`, Zola and Docusaurus `static/`, Hexo `source/`.
 */
const staticFolders: Readonly<Record<Generator, readonly string[]>> = {
  jekyll: [''],
  hugo: ['static/'],
  podbard: ['static/', ''],
  eleventy: ['', 'public/', 'static/', 'src/'],
  astro: ['public/'],
  gatsby: ['static/'],
  nuxt: ['public/', 'static/'],
  unknown: ['', 'public/', 'static/', 'source/'],
};

/** Folders of page bundles: what lies in them is published below the page's own address. */
const bundleFolders: Readonly<Partial<Record<Generator, string>>> = { hugo: 'content/' };

/**
 * The folder for new files of the site, '' or with a slash at its end: the generator's first, but where it has several
 * the one that has files of `folder` (below the site's root), or any at all.
 */
export function staticFolder(generator: Generator, files: readonly string[] = [], folder = ''): string {
  const candidates = staticFolders[generator];
  const named = candidates.filter((candidate) => candidate !== '');
  const has = (path: string): boolean => path !== '' && files.some((file) => file.startsWith(path));
  const inside = folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`;
  const known = inside === '' ? undefined : candidates.find((candidate) => has(candidate + inside));
  return known ?? named.find(has) ?? candidates[0] ?? '';
}

/** The path that the site serves a file of the show at, without a slash before it. */
export function servedPath(file: string, generator: Generator): string {
  const folders = [...staticFolders[generator], bundleFolders[generator] ?? ''].filter((folder) => folder !== '');
  const folder = folders.find((candidate) => file.startsWith(candidate)) ?? '';
  return file.slice(folder.length);
}

/**
 * The file of the show that an address of the site means: one beside the episode for a relative one, else one in the
 * folders that the generator publishes at the root. `written` is decoded, `beside` the folder of the episode's own file.
 * Undefined where no such file is there.
 */
export function sourceFile(
  written: string,
  generator: Generator,
  files: readonly string[],
  beside: string | undefined,
): string | undefined {
  // Jekyll moves a page away from its file: there a relative address starts from the page.
  const isBeside = beside !== undefined && generator !== 'jekyll' && !written.startsWith('/');
  const own = isBeside ? joinedPath(beside, written) : '';
  if (isBeside && files.includes(own)) return own;
  const path = joinedPath('', written);
  const folders = ['', ...staticFolders[generator], bundleFolders[generator] ?? ''];
  return folders.map((folder) => folder + path).find((file) => files.includes(file));
}

/** A path from a folder, `.` and `..` gone along, without a slash at either end. */
export function joinedPath(folder: string, path: string): string {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
