import { comparablePath } from '../links/site.ts';
import { decoded } from '../text/decoded.ts';

/** Words that may be a path or an address: up to what ends one in markdown, HTML and YAML. */
const target = /(?:https?:)?\/\/?[^\s"'<>()[\]{}|\\^`]+/g;

/** What the addresses of a site begin with: links to the site itself may be written in full. */
export interface OwnSite {
  readonly hosts: ReadonlySet<string>;
  /** Path that the site is served under, without slashes at its ends. */
  readonly basePath: string;
}

/** The site's own paths that a text mentions, as they are compared: decoded, without slashes at the ends or `.html`. */
export function pathsMentioned(text: string, { hosts, basePath }: OwnSite): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [written] of text.matchAll(target)) {
    const path = pathOn(written, hosts);
    if (path === undefined) continue;
    const compared = comparedPage(path);
    found.add(compared);
    if (basePath !== '' && compared.startsWith(`${basePath}/`)) found.add(compared.slice(basePath.length + 1));
  }
  return found;
}

function pathOn(written: string, hosts: ReadonlySet<string>): string | undefined {
  const full = /^(?:https?:)?\/\/([^/?#]+)(.*)$/i.exec(written);
  if (full === null) return written.startsWith('/') ? written : undefined;
  return hosts.has(full[1]?.toLowerCase() ?? '') ? full[2] : undefined;
}

/** Tags that name the file of a page instead of its address: Jekyll's `post_url` and `link`, Hugo's `ref`, Zola's `@/`. */
const fileTags = [
  /\{%-?\s*(?:post_url|link)\s+["']?([^\s"'%}]+)/g,
  /\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["']?([^\s"'<>%}]+)/g,
  /@\/([^\s"'()<>]+\.md)/g,
];

/** The names of files that a text links to by tags, as `fileNamesOf` gives those of an episode. */
export function filesMentioned(text: string): ReadonlySet<string> {
  const names = fileTags.flatMap((tag) => [...text.matchAll(tag)].map(([, name = '']) => comparedFile(name)));
  return new Set(names.filter((name) => name !== ''));
}

/** Every name by which tags may call a file: its path, and each end of it from a folder on. */
export function fileNamesOf(path: string): readonly string[] {
  const parts = comparedFile(path).split('/');
  return parts.map((_, index) => parts.slice(index).join('/'));
}

/** One form for a file's name: without ending, place in the page, or the `index` of a page that is a folder. */
function comparedFile(name: string): string {
  const plain = name.replace(/[?#].*$|^(?:\.{1,2}\/)+/g, '').replace(/\.(?:md|markdown|mdx|html?)$/i, '');
  return comparablePath(plain.replace(/\/_?index$/, ''));
}

/** One form for a page's path, however it is linked. */
export function comparedPage(path: string): string {
  const plain = path.replace(/[?#].*$/, '').replace(/[.,;:!]+$/, '');
  return comparablePath(decoded(plain).replace(/(?:\/index)?\.html?$/i, ''));
}
