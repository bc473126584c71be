import type { Span } from '../../text/splice.ts';
import { cleanAddress } from '../addresses/clean-address.ts';
import { itemInStyle, type LinkStyle, linkInStyle } from '../addresses/link-style.ts';
import { type PastedItem, pastedAddresses } from '../addresses/pasted-addresses.ts';
import { isAddress, markdownTarget } from '../format/link-format.ts';
import { escapeHtml, htmlItems, htmlLink, htmlShapeAt } from '../html/html-links.ts';
import { type HtmlPlace, htmlPlaceAt } from '../html/html-place.ts';
import { type HtmlNode, hasStructure, htmlToMarkdown } from '../html/html-to-markdown.ts';
import { isInFence, listItemOf } from '../lists/list-item.ts';
import { lineAt, type TextChange } from '../text-change.ts';

/** What was on the clipboard. */
export interface Pasted {
  readonly plain: string;
  /** Nodes of its HTML, where it had any. */
  readonly html?: readonly HtmlNode[];
}

export interface PasteSurroundings {
  readonly text: string;
  readonly selection: Span;
  readonly style: LinkStyle;
  readonly dialect: 'kramdown' | 'gfm';
}

export interface PastePlan {
  readonly change: TextChange;
  /** Addresses that stand in place of their titles now. */
  readonly waiting: readonly string[];
  /** The one address that was pasted as it is. */
  readonly address?: string;
}

/** What pasting does to the notes; undefined where the clipboard's text is inserted as it is. */
export function planPaste(pasted: Pasted, around: PasteSurroundings): PastePlan | undefined {
  const { text, selection } = around;
  const lines = text.slice(0, selection.start).split('\n');
  if (isInFence(text.split('\n'), lines.length - 1)) return undefined;
  const html = htmlPlaceAt(text, selection.start, around.dialect);
  const single = pasted.plain.trim();
  if (isAddress(single)) return pasteAddress(cleanAddress(single), around, html);
  const items = pastedAddresses(pasted.plain);
  if (items !== undefined) return pasteItems(items, around, html);
  if (html !== undefined || pasted.html === undefined || !hasStructure(pasted.html)) return undefined;
  const markdown = htmlToMarkdown(pasted.html, { bullet: around.style.bullet, step: around.style.step });
  return markdown === '' ? undefined : { change: asBlocks(markdown, text, selection), waiting: [] };
}

function pasteAddress(url: string, { text, selection }: PasteSurroundings, html: HtmlPlace | undefined): PastePlan {
  const selected = text.slice(selection.start, selection.end);
  const before = text.slice(lineAt(text, selection.start).start, selection.start);
  const isTarget = /\]\([^)\s]*$|\b(?:href|src)=["'][^"']*$|^\s*\[[^\]]+\]:\s*$/.test(before);
  const isWords = selected.trim() !== '' && !selected.includes('\n') && !isAddress(selected.trim());
  const canLink = isWords && !isTarget && !/\]\(|<\/?a\b/i.test(selected);
  if (!canLink) {
    const safe = isTarget && before.includes('](') ? markdownTarget(url) : url;
    return { change: replaced(selection, safe), waiting: [], ...(isTarget ? {} : { address: url }) };
  }
  // What is selected in HTML is HTML already.
  const link =
    html === undefined
      ? `[${selected}](${markdownTarget(url)})`
      : htmlLink(htmlShapeAt(text, selection.start, html), '\u0000', url).replace('\u0000', () => selected);
  return { change: replaced(selection, link), waiting: [] };
}

function pasteItems(
  items: readonly PastedItem[],
  { text, selection, style }: PasteSurroundings,
  html: HtmlPlace | undefined,
): PastePlan {
  const line = lineAt(text, selection.start);
  const present = listItemOf(line.text);
  const isEmptyItem = present !== undefined && present.words.trim() === '';
  const span = isEmptyItem ? { start: line.start, end: Math.max(line.end, selection.end) } : selection;
  if (html !== undefined) {
    const shape = htmlShapeAt(text, selection.start, html);
    const list = htmlItems(items, shape, (item) =>
      item.url === undefined ? escapeHtml(item.title ?? '') : htmlLink(shape, item.title ?? item.url, item.url),
    );
    return { change: onOwnLines(list, text, span, '\n'), waiting: withoutTitle(items) };
  }
  // On an empty item the list goes on as that item began; else it stands as the show's lists do.
  const own =
    present === undefined
      ? style
      : { ...style, margin: present.quote + present.indent, bullet: bulletOf(present.marker, style) };
  const list = items.map((item) => itemInStyle(own, item.depth, wordsOf(item, style))).join('\n');
  const waiting = style.template.includes('{title}') ? withoutTitle(items) : [];
  return { change: onOwnLines(list, text, span, present === undefined ? '\n\n' : '\n'), waiting };
}

function bulletOf(marker: string, style: LinkStyle): string {
  return /^[-*+]$/.test(marker) ? marker : style.bullet;
}

function withoutTitle(items: readonly PastedItem[]): readonly string[] {
  return items.flatMap(({ url, title }) => (url === undefined || title !== undefined ? [] : [url]));
}

/** The words of an item; an address stands in place of a title that is not known yet. */
function wordsOf({ url, title }: PastedItem, { template }: LinkStyle): string {
  if (url === undefined) return title ?? '';
  if (title !== undefined) return linkInStyle({ template }, title, url);
  return template.includes('[{title}]') ? linkInStyle({ template }, url, url) : url;
}

function replaced(span: Span, text: string): TextChange {
  const caret = span.start + text.length;
  return { splices: [{ ...span, text }], selection: { start: caret, end: caret } };
}

/** A list on lines of its own: `gap` before it where words stand before it on the line. */
function onOwnLines(list: string, text: string, span: Span, gap: '\n' | '\n\n'): TextChange {
  const line = lineAt(text, span.start);
  const before = text.slice(line.start, span.start);
  const rest = text.slice(span.end, lineAt(text, span.end).end);
  const start = before.trim() === '' ? line.start : span.start;
  const above =
    text
      .slice(0, Math.max(0, line.start - 1))
      .split('\n')
      .at(-1) ?? '';
  const isBelowWords =
    line.start > 0 && above.trim() !== '' && listItemOf(above) === undefined && !/^[ \t]*(?:#|<)/.test(above);
  const lead = before.trim() !== '' ? gap : isBelowWords && gap === '\n\n' ? '\n' : '';
  const tail = rest.trim() === '' ? '' : gap;
  const inserted = lead + list + tail;
  const caret = start + inserted.length - tail.length;
  return { splices: [{ start, end: span.end, text: inserted }], selection: { start: caret, end: caret } };
}

/** Markdown of several blocks stands on lines of its own; a single run of words goes where the caret is. */
function asBlocks(markdown: string, text: string, selection: Span): TextChange {
  const isInline = !markdown.includes('\n') && !/^(?:#{1,6} |[-*+] |\d+\. |> |```|\|)/.test(markdown);
  if (isInline) return replaced(selection, markdown);
  const isList = /^(?:[-*+]|\d+\.) /.test(markdown);
  const line = lineAt(text, selection.start);
  const isInList = listItemOf(line.text) !== undefined;
  const isEmptyItem = isInList && listItemOf(line.text)?.words.trim() === '' && isList;
  return isEmptyItem
    ? onOwnLines(markdown, text, { start: line.start, end: Math.max(line.end, selection.end) }, '\n')
    : onOwnLines(markdown, text, selection, isInList && isList ? '\n' : '\n\n');
}
