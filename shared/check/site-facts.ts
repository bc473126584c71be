import type { SiteFacts } from '../links/site.ts';
import type { Generator } from '../show/show.ts';
import { isFeedTemplate, namesInFeed, unescapedFeedKeys } from './feed-keys.ts';

/** Most of the site's own texts that are read for its facts; a site with more has generated ones among them. */
const mostTexts = 400;

/** Which of the site's files must be read for `siteFactsFrom`: pages that name their own address, layouts, feeds, `CNAME`. */
export function textsForSiteFacts(files: readonly string[], generator: Generator): readonly string[] {
  const wanted = files.filter((file) => {
    if (/^(?:static\/|public\/)?CNAME$/.test(file)) return true;
    if (generator !== 'jekyll') return false;
    if (/^_(?:layouts|includes)\/.*\.html?$/.test(file)) return true;
    return !/(?:^|\/)[_.]/.test(file) && /\.(?:md|markdown|html?|xml|rss|atom)$/i.test(file);
  });
  return wanted.length <= mostTexts ? wanted : wanted.filter((file) => !file.includes('/') || file.startsWith('_'));
}

/** What the site's files and texts tell. `texts` are those of `textsForSiteFacts`, by path; one that could not be read is absent. */
export function siteFactsFrom(
  files: readonly string[],
  complete: boolean,
  texts: ReadonlyMap<string, string>,
): SiteFacts {
  const feeds = [...texts.values()].filter(isFeedTemplate);
  const layouts = [...texts].filter(([file]) => file.startsWith('_')).map(([, text]) => text);
  const cname = [...texts]
    .find(([file]) => /(?:^|\/)CNAME$/.test(file))?.[1]
    .trim()
    .split(/\s/, 1)[0];
  return {
    files,
    complete,
    pages: [...texts.values()].flatMap(ownAddresses),
    layoutIds: [
      ...new Set(
        layouts.flatMap((text) => [...text.matchAll(/\bid\s*=\s*["']?([^"'\s>{]+)/g)].map(([, id = '']) => id)),
      ),
    ],
    ...(feeds.length > 0 ? { unescapedFeedKeys: [...new Set(feeds.flatMap(unescapedFeedKeys))] } : {}),
    ...namesIn(feeds),
    ...(cname ? { cname } : {}),
  };
}

/** What all podcast feeds of the site name together; nothing where one of them cannot tell. */
function namesIn(feeds: readonly string[]): Pick<SiteFacts, 'feedNames'> {
  const podcasts = feeds.filter((feed) => /<enclosure[\s>]/.test(feed)).map(namesInFeed);
  const known = podcasts.filter((names) => names !== undefined);
  return known.length === 0 || known.length < podcasts.length ? {} : { feedNames: [...new Set(known.flat())] };
}

/** Addresses that a page gives itself in its front matter. */
function ownAddresses(text: string): readonly string[] {
  const head = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
  if (head === undefined) return [];
  const permalink = /^permalink:[ \t]*["']?([^"'#\s]+)/m.exec(head)?.[1];
  const redirects = /^redirect_from:[ \t]*(.*(?:\r?\n[ \t]*-.*)*)/m.exec(head)?.[1] ?? '';
  const others = [...redirects.matchAll(/\/[^\s"',\]]*/g)].map(([path]) => path);
  return [...(permalink === undefined ? [] : [permalink]), ...others];
}
