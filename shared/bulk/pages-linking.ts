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

/** One form for a page's path, however it is linked. */
export function comparedPage(path: string): string {
  const plain = path.replace(/[?#].*$/, '').replace(/[.,;:!]+$/, '');
  return comparablePath(decoded(plain).replace(/(?:\/index)?\.html?$/i, ''));
}
