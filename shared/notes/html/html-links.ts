import type { PastedItem } from '../addresses/pasted-addresses.ts';
import type { HtmlPlace } from './html-place.ts';

/** How the links of a block of HTML look, taken from those that stand nearest to a place in it. */
export interface HtmlShape {
  /** `<a …>` with `{url}` for the address. */
  readonly anchor: string;
  /** `<li …>` of the nearest item. */
  readonly item: string;
  /** Blanks before an item, and those that a nested level has more. */
  readonly indent: string;
  readonly step: string;
}

/** The shape of the neighbours of a place: the nearest before it, else the first behind it, else the plainest. */
export function htmlShapeAt(text: string, offset: number, place: HtmlPlace): HtmlShape {
  const end = text.indexOf('\n\n', offset);
  const block = text.slice(place.start, end === -1 ? text.length : end);
  const within = offset - place.start;
  const anchor = nearest([...block.matchAll(/<a\s[^>]*?href=(?:"[^"]*"|'[^']*')[^>]*>/gi)], within);
  const item = nearest([...block.matchAll(/^([ \t]*)(<li(?:\s[^>]*)?>)/gim)], within);
  const lists = [...block.matchAll(/^([ \t]*)<[uo]l\b/gim)].map((match) => match[1] ?? '');
  const indent = item?.[1] ?? `${lists.at(-1) ?? ''}  `;
  return {
    anchor: (anchor?.[0] ?? '<a href="">').replace(/href=(["']).*?\1/i, (_, quote) => `href=${quote}{url}${quote}`),
    item: (item?.[2] ?? '<li>').replace(/\s+(?:id|value)=(?:"[^"]*"|'[^']*')/gi, ''),
    indent,
    step: indent.startsWith('\t') ? '\t' : '  ',
  };
}

function nearest(matches: readonly RegExpMatchArray[], offset: number): RegExpMatchArray | undefined {
  return matches.findLast((match) => (match.index ?? 0) < offset) ?? matches[0];
}

/** A link as the neighbours write theirs. */
export function htmlLink(shape: HtmlShape, title: string, url: string): string {
  return `${shape.anchor.replace('{url}', () => escapeHtml(url))}${escapeHtml(title)}</a>`;
}

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#\d+;|#x[\da-f]+;|[a-z][a-z\d]*;)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/**
 * A list of links as lines of HTML: items, and below an item the list of those that are nested in it. `words` says what
 * stands in an item.
 */
export function htmlItems(items: readonly PastedItem[], shape: HtmlShape, words: (item: PastedItem) => string): string {
  const lines: string[] = [];
  const indentOf = (depth: number, extra = 0) => shape.indent + shape.step.repeat(depth * 2 + extra);
  const open: number[] = [];
  const closeTo = (depth: number) => {
    while ((open.at(-1) ?? -1) >= depth) {
      const level = open.pop() ?? 0;
      lines.push(`${indentOf(level, 1)}</ul>`, `${indentOf(level)}</li>`);
    }
  };
  for (const [index, item] of items.entries()) {
    closeTo(item.depth);
    const hasNested = (items[index + 1]?.depth ?? 0) > item.depth;
    const line = `${indentOf(item.depth)}${shape.item}${words(item)}`;
    lines.push(hasNested ? line : `${line}</li>`);
    if (hasNested) {
      lines.push(`${indentOf(item.depth, 1)}<ul>`);
      open.push(item.depth);
    }
  }
  closeTo(0);
  return lines.join('\n');
}
