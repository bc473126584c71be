import { differenceOf } from '../../text/splice.ts';
import { lineAt, type TextChange } from '../text-change.ts';
import { isInFence, type ListItem, listItemOf, widthOf } from './list-item.ts';
import { renumbered } from './renumber.ts';

/**
 * What Enter does in a list or a quote: the next item begins, an empty one ends the list (a nested one goes up a level).
 * Undefined where Enter is only a new line. Numbers that follow are put in order.
 */
export function continueList(text: string, caret: number): TextChange | undefined {
  const line = lineAt(text, caret);
  if (!/^[ \t]*(?:[-*+>]|\d+[.)]|<li)/i.test(line.text)) return undefined;
  const lines = text.split('\n');
  const index = text.slice(0, line.start).split('\n').length - 1;
  const column = caret - line.start;
  const before = line.text.slice(0, column);
  if (isInFence(lines, index)) return undefined;
  const item = listItemOf(line.text);
  const html = htmlItem(line.text, column);
  if (html !== undefined) return replaceLine(text, index, html.lines, html.line, html.column);
  if (item === undefined) return continueQuote(text, index, line.text, column);
  const head = item.quote + item.indent + item.marker + item.gap;
  if (before.length < head.trimEnd().length) return undefined;
  if (item.words.trim() === '') {
    const outer = outerItem(lines, index, item);
    const kept = outer === undefined ? item.quote.trimEnd() : headOf(next(outer));
    return replaceLine(text, index, [kept], 0, kept.length);
  }
  if (before.length < head.length) return undefined;
  const fresh = headOf(next(item));
  const rest = line.text.slice(column).trimStart();
  return replaceLine(text, index, [before.trimEnd(), fresh + rest], 1, fresh.length);
}

function headOf(item: ListItem): string {
  return item.quote + item.indent + item.marker + item.gap;
}

/** The item that follows one: the next number, an unticked box, no words; at least one blank behind the marker. */
function next(item: ListItem): ListItem {
  const marker = item.number === undefined ? item.marker : `${item.number + 1}${item.marker.slice(-1)}`;
  const gap = item.gap === '' ? ' ' : item.gap.replace(/\[[xX]\]/, '[ ]');
  // One more digit would push the words of this item to another column than those of the others.
  const grown = marker.length - item.marker.length;
  const fitted = grown > 0 && gap.length > grown && /^ {2,}$/.test(gap) ? gap.slice(grown) : gap;
  return { ...item, marker, gap: fitted, words: '' };
}

/** The item that a nested one belongs to. */
function outerItem(lines: readonly string[], index: number, { indent, quote }: ListItem): ListItem | undefined {
  const level = widthOf(indent);
  for (let at = index - 1; at >= 0 && level > 0; at--) {
    const line = lines[at] ?? '';
    const item = listItemOf(line);
    if (item !== undefined && item.quote === quote && widthOf(item.indent) < level) return item;
    if (item === undefined && line.trim() !== '' && !/^[ \t]/.test(line.slice(quote.length))) return undefined;
  }
  return undefined;
}

function continueQuote(text: string, index: number, line: string, column: number): TextChange | undefined {
  const quote = /^(?: {0,3}>[ \t]?)+/.exec(line)?.[0];
  if (quote === undefined || column < quote.trimEnd().length) return undefined;
  if (line.slice(quote.length).trim() === '') return replaceLine(text, index, [''], 0, 0);
  const head = /[ \t]$/.test(quote) ? quote : `${quote} `;
  return replaceLine(text, index, [line.slice(0, column), head + line.slice(column).trimStart()], 1, head.length);
}

/** `<li>…</li>` alone on its line: another one in the same shape; an empty one is taken away. */
function htmlItem(
  line: string,
  column: number,
): { readonly lines: readonly string[]; readonly line: number; readonly column: number } | undefined {
  const match = /^([ \t]*)(<li(?:\s[^>]*)?>)(.*)(<\/li>)[ \t]*$/i.exec(line);
  if (match === null) return undefined;
  const [, indent = '', open = '', words = '', close = ''] = match;
  const head = indent + open;
  if (words.trim() === '') return { lines: [indent], line: 0, column: indent.length };
  // Only behind the words: inside them Enter is a new line of the same item.
  if (column < head.length + words.trimEnd().length) return undefined;
  const fresh = `${indent}${open.replace(/\s+(?:id|value)=(?:"[^"]*"|'[^']*'|\S+?)(?=[\s>])/gi, '')}`;
  return { lines: [line.trimEnd(), fresh + close], line: 1, column: fresh.length };
}

/** Puts lines in place of one and orders the numbers behind them; the caret stands in one of the new lines. */
function replaceLine(
  text: string,
  index: number,
  replacement: readonly string[],
  line: number,
  column: number,
): TextChange {
  const lines = text.split('\n');
  const whole = [...lines.slice(0, index), ...replacement, ...lines.slice(index + 1)];
  const ordered = renumbered(whole, index + line);
  const after = ordered.join('\n');
  const caret = ordered.slice(0, index + line).reduce((length, each) => length + each.length + 1, 0) + column;
  const difference = differenceOf(text, after);
  return { splices: difference === undefined ? [] : [difference], selection: { start: caret, end: caret } };
}
