import type { Span, Splice } from '../../text/splice.ts';
import { escapeTitle, type LinkStyle, linkInStyle } from '../addresses/link-style.ts';
import { markdownTarget } from '../format/link-format.ts';
import { escapeHtml } from '../html/html-links.ts';

/** A place where an address stands instead of its title, in offsets of the notes. */
export interface WaitingTitle extends Span {
  readonly url: string;
  readonly way: 'markdown' | 'html' | 'item';
}

/**
 * Links whose text is their own address, and items of a list that are only an address where the show writes titles
 * beside them: what a title can be put into. `only` narrows it to some addresses.
 */
export function waitingTitles(
  text: string,
  { template }: Pick<LinkStyle, 'template'>,
  only?: ReadonlySet<string>,
): readonly WaitingTitle[] {
  const found: WaitingTitle[] = [];
  for (const match of text.matchAll(/\[(https?:\/\/(?:[^[\]\\\s]|\\.)+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/g)) {
    const [, words = '', target = ''] = match;
    const url = words.replace(/\\([[\]|])/g, '$1');
    if (markdownTarget(url) !== target) continue;
    const start = match.index + 1;
    found.push({ url, way: 'markdown', start, end: start + words.length });
  }
  for (const match of text.matchAll(/<a\s[^>]*?href=(["'])(https?:\/\/[^"']+)\1[^>]*>([^<]+)<\/a>/gi)) {
    const [whole, , target = '', words = ''] = match;
    if (words !== target) continue;
    const start = match.index + whole.length - '</a>'.length - words.length;
    found.push({ url: words.replace(/&amp;/g, '&'), way: 'html', start, end: start + words.length });
  }
  if (template.includes('{title}') && !template.includes('[{title}]')) {
    for (const match of text.matchAll(/^([ \t]*[-*+][ \t]+)(https?:\/\/\S+)[ \t]*$/gm)) {
      const start = match.index + (match[1]?.length ?? 0);
      found.push({ url: match[2] ?? '', way: 'item', start, end: start + (match[2]?.length ?? 0) });
    }
  }
  return found.filter(({ url }) => only?.has(url) ?? true).sort((a, b) => a.start - b.start);
}

/** The replacements that put titles where they are waited for. */
export function titleSplices(
  text: string,
  titles: ReadonlyMap<string, string>,
  style: Pick<LinkStyle, 'template'>,
): readonly Splice[] {
  return waitingTitles(text, style).flatMap(({ url, way, start, end }) => {
    const title = titles.get(url);
    if (title === undefined) return [];
    if (way === 'item') return [{ start, end, text: linkInStyle(style, title, url) }];
    return [{ start, end, text: way === 'html' ? escapeHtml(title) : escapeTitle(title) }];
  });
}
