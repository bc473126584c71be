import type { FrontMatter } from '../frontmatter/front-matter.ts';
import type { Value } from '../frontmatter/value.ts';
import { jsonOf, valuesOf } from '../frontmatter/values.ts';
import type { EpisodeAddress } from '../links/site.ts';
import { documentId, slugOf } from './document-id.ts';
import type { Post } from './site-values.ts';

interface PageParts {
  /** Path below the show's root. */
  readonly path: string;
  /** Label of its collection. */
  readonly collection: string;
  readonly frontMatter: FrontMatter;
  /** What `_config.yml` gives pages that do not say it themselves. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly addresses: readonly EpisodeAddress[];
  /** The site's episodes, newest first. */
  readonly posts: readonly Post[];
}

/** A value as Liquid has it; a time as Ruby prints it. */
function printed(value: Value): unknown {
  const isTime = typeof value === 'object' && value !== null && 'type' in value && value.type === 'time';
  return isTime ? value.text.replace(/^(.{10})T(.{8})(?:\.\d+)?([+-]\d\d):(\d\d)$/, '$1 $2 $3$4') : jsonOf(value);
}

/** What Liquid calls `page`: the front matter, the page's address, and its neighbours. */
export function pageValues({
  path,
  collection,
  frontMatter,
  defaults,
  addresses,
  posts,
}: PageParts): Record<string, unknown> {
  const own = Object.fromEntries([...valuesOf(frontMatter)].map(([key, value]) => [key, printed(value)]));
  const url = addresses.find((address) => address.path === path)?.address;
  const index = posts.findIndex((post) => post.path === path);
  const neighbours = index === -1 ? {} : { next: posts[index - 1] ?? null, previous: posts[index + 1] ?? null };
  const slug = typeof own['slug'] === 'string' && own['slug'] !== '' ? own['slug'] : slugOf(path);
  const address = url === undefined ? {} : { url, id: documentId(url, slug) };
  return { ...neighbours, ...defaults, ...own, slug, collection, path, ...address };
}
