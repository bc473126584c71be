import type { Span } from '../../text/splice.ts';
import { lineAt, type TextChange } from '../text-change.ts';

/** Whether a text is one address that a link can lead to. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/[^\s<>"]+|mailto:\S+@\S+)$/i.test(text);
}

/**
 * Ctrl/Cmd+K: the selection becomes a link's text (an address becomes its target), and the caret goes where something is
 * still missing. In a link it takes the link away and leaves its text. `write` puts text and address together.
 */
export function toggleLink(
  text: string,
  selection: Span,
  write: (title: string, url: string) => string = markdownLink,
): TextChange {
  const present = linkAround(text, selection);
  if (present !== undefined) {
    const { start, end, words } = present;
    return { splices: [{ start, end, text: words }], selection: { start, end: start + words.length } };
  }
  const selected = text.slice(selection.start, selection.end);
  const whole = isAddress(selected) ? write('', selected) : write(selected, '');
  const emptyAddress = write(selected, hole).indexOf(hole);
  const emptyWords = write(hole, selected).indexOf(hole);
  const caret = selection.start + (isAddress(selected) || selected === '' ? emptyWords : emptyAddress);
  return { splices: [{ ...selection, text: whole }], selection: { start: caret, end: caret } };
}

const hole = '\u0000';

/** A link in markdown; line breaks of its text become blanks. */
function markdownLink(title: string, url: string): string {
  return `[${title.replace(/\s*\n\s*/g, ' ')}](${markdownTarget(url)})`;
}

/** An address as it may stand between round brackets: unpaired ones and blanks would end it early. */
export function markdownTarget(url: string): string {
  let depth = 0;
  let paired = true;
  for (const char of url) {
    if (char === '(') depth++;
    else if (char === ')') depth--;
    if (depth < 0) paired = false;
  }
  const safe = url.replace(/\s/g, '%20');
  return paired && depth === 0 ? safe : safe.replace(/\(/g, '%28').replace(/\)/g, '%29');
}

/** The link of its line that holds the whole selection. */
function linkAround(text: string, selection: Span): (Span & { readonly words: string }) | undefined {
  const line = lineAt(text, selection.start);
  const patterns = [
    /(?<!!)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)(?:\{:[^}\n]*\})?/g,
    /<a\s[^>]*>(.*?)<\/a>/gi,
  ];
  for (const pattern of patterns) {
    for (const match of line.text.matchAll(pattern)) {
      const start = line.start + match.index;
      const end = start + match[0].length;
      const isInside = selection.start >= start && selection.end <= end;
      // At its edges the caret is beside the link, not in it.
      const isBeside = selection.start === selection.end && (selection.start === start || selection.start === end);
      if (isInside && !isBeside) return { start, end, words: match[1] ?? '' };
    }
  }
  return undefined;
}
