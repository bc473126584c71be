import type { Span } from '../text/splice.ts';

/** What no address holds: blanks, quotes, brackets of HTML, and the brackets and stops of Japanese and Chinese sentences. */
const candidate =
  /https?:\/\/[^\s<>"'`|\\^{}（）「」『』【】〔〕〈〉《》［］｛｝、。，．！？；：“”‘’…・※→←↑↓★☆■□◆◇●○]+/gi;
const afterHost = /^https?:\/\/[a-z\d.-]+(?::\d+)?(?=[^\x21-\x7e])/i;
const beforeKana = /[a-z\d](?=\p{Script=Hiragana})/iu;

/**
 * Addresses that stand bare in a text, without the full stop, bracket or Japanese words that follow them.
 * Spans are offsets of `text`; only those that begin in `from`..`to` are looked for.
 */
export function bareAddresses(text: string, from = 0, to = text.length): readonly (Span & { readonly url: string })[] {
  const found: (Span & { readonly url: string })[] = [];
  for (const match of text.slice(from, to).matchAll(candidate)) {
    const start = from + match.index;
    if (/[\w/]/.test(text[start - 1] ?? ' ') || text[start + match[0].length] === '{') continue;
    const url = withoutTail(match[0]);
    if (/^https?:\/\/[^/?#.:\s]*[^/?#\s]/i.test(url)) found.push({ start, end: start + url.length, url });
  }
  return found;
}

/** Cuts off the words glued to the address, then the punctuation and the brackets that were opened before it. */
function withoutTail(matched: string): string {
  let url = afterHost.exec(matched)?.[0] ?? matched;
  url = url.slice(0, endOfBrackets(url));
  const glued = beforeKana.exec(url.slice(8));
  if (glued) url = url.slice(0, 8 + glued.index + 1);
  return url.replace(/[.,;:!?*_~]+$/, '');
}

/** Where a bracket closes that was opened before the address. */
function endOfBrackets(url: string): number {
  const open = { ')': 0, ']': 0 };
  for (let at = 0; at < url.length; at++) {
    const character = url[at];
    if (character === '(') open[')']++;
    else if (character === '[') open[']']++;
    else if ((character === ')' || character === ']') && --open[character] < 0) return at;
  }
  return url.length;
}
