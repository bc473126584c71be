import type { Generator } from '../show.ts';

/** A file at a site's root that tells what builds it. `needs`: a folder that must lie beside it, where the name alone tells too little. */
interface Marker {
  readonly name: RegExp;
  readonly generator: Generator;
  readonly needs?: RegExp;
}

/** In order of precedence where a root has several. */
const markers: readonly Marker[] = [
  { name: /^podbard\.ya?ml$/, generator: 'podbard' },
  { name: /^_config\.(?:ya?ml|toml)$/, generator: 'jekyll' },
  { name: /^hugo\.(?:toml|ya?ml|json)$/, generator: 'hugo' },
  { name: /^(?:\.eleventy|eleventy\.config)\.(?:[cm]?[jt]s)$/, generator: 'eleventy' },
  { name: /^astro\.config\.(?:[cm]?[jt]s)$/, generator: 'astro' },
  { name: /^gatsby-config\.(?:[cm]?[jt]s)$/, generator: 'gatsby' },
  { name: /^nuxt\.config\.(?:[cm]?[jt]s)$/, generator: 'nuxt' },
  // Names that Hugo used before `hugo.*`; other tools have files of these names too.
  { name: /^config\.(?:toml|ya?ml|json)$/, generator: 'hugo', needs: /^(?:archetypes|layouts)$/ },
];

/** A generator with the file that tells of it; no file where only the folders do. */
export interface FoundGenerator {
  readonly generator: Generator;
  readonly file?: string;
}

/**
 * What builds the site, from the names in its root folder. Where `_config.yml` is one of several markers it counts only
 * with a folder of posts or collections beside it: GitHub Pages lets other generators' sites keep one.
 */
export function recogniseGenerator(rootEntries: readonly string[]): FoundGenerator {
  const found = markers.flatMap((marker) => {
    const file = rootEntries.find((entry) => marker.name.test(entry));
    const isComplete = marker.needs === undefined || rootEntries.some((entry) => marker.needs?.test(entry));
    return file !== undefined && isComplete ? [{ generator: marker.generator, file }] : [];
  });
  const hasPosts = rootEntries.some((entry) => entry === '_posts' || entry === '_drafts');
  const looksLikeJekyll = hasPosts || rootEntries.some((entry) => /^_(?:episodes?|podcasts?|shows?)$/.test(entry));
  const others = found.filter(({ generator }) => generator !== 'jekyll');
  const [first] = others.length > 0 && !looksLikeJekyll ? others : found;
  // Jekyll builds a folder of posts without any settings.
  return first ?? { generator: hasPosts ? 'jekyll' : 'unknown' };
}

/** Whether a folder with these names in it is the root of a show, also one of which only the show's own settings tell. */
export function isShowRoot(entries: readonly string[], showFile: string): boolean {
  return entries.includes(showFile) || recogniseGenerator(entries).file !== undefined;
}
