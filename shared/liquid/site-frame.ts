import type { Reader } from '../frontmatter/front-matter.ts';
import { parseFrontMatter } from '../frontmatter/parse.ts';
import type { Json } from '../frontmatter/value.ts';
import { jsonValues } from '../frontmatter/values.ts';
import { textAt } from '../show/site/json.ts';
import type { LiquidValues, SiteLiquid } from './site-liquid.ts';
import type { SiteSources } from './site-sources.ts';

/** A page as the site's own layouts set it, without scripts and without anything of its head but the styles. */
export interface SiteFrame {
  /** File of the layout below the root. */
  readonly layout: string;
  /** The body's content; `CONTENT_PLACE` stands where the notes do. */
  readonly html: string;
  /** Class and id of the body, which the site's styles may speak of. */
  readonly bodyClass: string;
  readonly bodyId: string;
  /** The site's own style sheets that are plain CSS, in order. */
  readonly css: readonly string[];
}

export interface FrameSite {
  readonly sources: SiteSources;
  readonly reader: Reader;
  readonly url: string;
  readonly baseUrl: string;
}

/** Stands where the notes do. A character of private use: no template reads anything into it. */
export const CONTENT_PLACE = '\ue010';

/** Sets a page by its layout and the layouts around that; undefined where there is none or it cannot be put out. */
export function siteFrame(liquid: SiteLiquid, site: FrameSite, values: LiquidValues): SiteFrame | undefined {
  const first = values.page['layout'];
  const layout = typeof first === 'string' ? layoutFile(first, site.sources) : undefined;
  if (layout === undefined) return undefined;
  let html = CONTENT_PLACE;
  let inner: Record<string, Json> = {};
  let file: string | undefined = layout;
  const used = new Set<string>();
  // Layouts in a circle end where the first would come again.
  while (file !== undefined && !used.has(file)) {
    used.add(file);
    const text: string = site.sources[file] ?? '';
    const frontMatter = parseFrontMatter(text, site.reader);
    const own: Record<string, Json> = jsonValues(frontMatter);
    // What the layout inside says counts before what the one around it does.
    inner = { ...own, ...inner };
    const rendered = liquid.render(text.slice(frontMatter.notesStart), { ...values, content: html, layout: inner });
    if (rendered === undefined) return undefined;
    html = rendered;
    const outer: string | undefined = textAt(own, 'layout');
    file = outer === undefined ? undefined : layoutFile(outer, site.sources);
  }
  // A layout that prints the notes twice or not at all is none to put them into.
  if (html.split(CONTENT_PLACE).length !== 2) return undefined;
  return { layout, css: stylesOf(html, site), ...bodyOf(html) };
}

function layoutFile(name: string, sources: SiteSources): string | undefined {
  return [`_layouts/${name}`, `_layouts/${name}.html`, `_layouts/${name}.liquid`].find((path) =>
    Object.hasOwn(sources, path),
  );
}

function bodyOf(html: string): Pick<SiteFrame, 'html' | 'bodyClass' | 'bodyId'> {
  const body = /<body\b([^>]*)>([\s\S]*?)(?:<\/body\s*>|$)/i.exec(html);
  const inner =
    body?.[2] ?? html.replace(/<head\b[\s\S]*?<\/head\s*>/i, '').replace(/<!doctype[^>]*>|<\/?html[^>]*>/gi, '');
  return { html: inner, bodyClass: attribute(body?.[1], 'class'), bodyId: attribute(body?.[1], 'id') };
}

function attribute(tag: string | undefined, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag ?? '');
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** Texts of the style elements, and of the linked sheets that are files of the site. */
function stylesOf(html: string, site: FrameSite): readonly string[] {
  const found = html.matchAll(/<link\b([^>]*)>|<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi);
  return [...found].flatMap(([, link, style]) => {
    if (style !== undefined) return [style];
    if (!/\bstylesheet\b/i.test(attribute(link, 'rel'))) return [];
    const text = site.sources[sheetPath(attribute(link, 'href'), site)];
    return text === undefined ? [] : [text];
  });
}

function sheetPath(href: string, { url, baseUrl }: FrameSite): string {
  let path = href.replace(/[?#].*$/, '');
  if (url !== '' && path.startsWith(`${url}/`)) path = path.slice(url.length);
  if (baseUrl !== '' && path.startsWith(`${baseUrl}/`)) path = path.slice(baseUrl.length);
  return path.replace(/^\/+/, '');
}
