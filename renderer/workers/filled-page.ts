import type { ShowContext } from '#shared/check/check-episode.ts';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import type { EpisodeAddress } from '#shared/links/site.ts';
import type { FilledNotes } from '#shared/liquid/filled-notes.ts';
import type { LiquidMarks } from '#shared/liquid/liquid-mark.ts';
import { pageValues } from '#shared/liquid/page-values.ts';
import { type SiteFrame, siteFrame } from '#shared/liquid/site-frame.ts';
import { type LiquidValues, type SiteLiquid, siteLiquid } from '#shared/liquid/site-liquid.ts';
import type { SiteSources } from '#shared/liquid/site-sources.ts';
import { siteValues } from '#shared/liquid/site-values.ts';
import { LINE_ATTRIBUTE } from '#shared/markdown/line-attribute.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';
import type { RenderedBlock } from '#shared/markdown/rendered-notes.ts';
import { collectionLabel } from '#shared/show/address/published-address.ts';
import { frontMatterDefaults } from '#shared/show/site/front-matter-defaults.ts';

/** Fills in the Liquid of a site's pages. */
export interface PageFiller {
  readonly liquid: SiteLiquid;
  valuesFor(path: string, frontMatter: FrontMatter): LiquidValues;
  /** The site's own frame around an episode's notes; undefined where its layout cannot be put out. */
  frameFor(path: string, frontMatter: FrontMatter): SiteFrame | undefined;
}

/**
 * Jekyll alone fills its episodes in with Liquid; other generators have words of their own. `marks` go on from one filler
 * of a show to the next: a page or frame that was made by an earlier one still says what it said.
 */
export function pageFiller(
  { show, episodes }: Omit<ShowContext, 'now'>,
  addresses: readonly EpisodeAddress[],
  sources: SiteSources,
  marks: LiquidMarks,
): PageFiller | undefined {
  if (show.generator !== 'jekyll') return undefined;
  const site = siteValues({
    sources,
    reader: show.reader,
    keys: show.profile.keys,
    episodes,
    addresses,
    now: new Date(),
  });
  const byName = new Map(addresses.map(({ path, address }) => [nameOf(path), address]));
  const liquid = siteLiquid(
    {
      sources,
      url: show.url ?? '',
      baseUrl: show.baseUrl ?? '',
      timezone: show.timezone,
      markdown: (text) => renderNotes(text, { dialect: show.markdown, kramdown: show.kramdown }).html,
      addressOf: (path) => byName.get(nameOf(path)),
    },
    marks,
  );
  const valuesFor = (path: string, frontMatter: FrontMatter): LiquidValues => {
    const collection = collectionLabel(show.jekyll, path) ?? 'posts';
    const defaults = frontMatterDefaults(show.jekyll, path, collection);
    return { site, page: pageValues({ path, collection, frontMatter, defaults, addresses, posts: site.posts }) };
  };
  const place = { sources, reader: show.reader, url: show.url ?? '', baseUrl: show.baseUrl ?? '' };
  return {
    liquid,
    valuesFor,
    frameFor: (path, frontMatter) => siteFrame(liquid, place, valuesFor(path, frontMatter)),
  };
}

/** What `post_url` and `link` call a page: its path without the folder of posts and the ending. */
function nameOf(path: string): string {
  return path.replace(/^_(?:posts|drafts)\//, '').replace(/\.[a-z]+$/i, '');
}

const lines = new RegExp(`${LINE_ATTRIBUTE}="(\\d+)"`, 'g');

/** Blocks of filled-in notes with the lines of the notes as they are written. */
export function blocksAsWritten(blocks: readonly RenderedBlock[], filled: FilledNotes): readonly RenderedBlock[] {
  if (filled.isStraight) return blocks;
  return blocks.map(({ html, startLine, endLine }) => {
    const first = filled.lineOf(startLine);
    const lineOf = (line: string) => filled.lineOf(startLine + Number(line)) - first;
    return {
      html: html.replace(lines, (_, line: string) => `${LINE_ATTRIBUTE}="${lineOf(line)}"`),
      startLine: first,
      endLine: Math.max(first, filled.lineOf(endLine)),
    };
  });
}
