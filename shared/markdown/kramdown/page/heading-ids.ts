import { WORD } from '../characters.ts';
import type { HeadingHole } from './html-buffer.ts';

const NOT_IN_ID = new RegExp(`[^${WORD}\\- \\t]`, 'gu');

/** kramdown's own ids: what begins with the first ASCII letter, and of that only ASCII letters, digits and dashes. */
export function basicId(text: string): string {
  return text
    .replace(/^[^a-zA-Z]+/gm, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replace(/ /g, '-')
    .toLowerCase();
}

/** Ruby's lower case knows no final sigma. */
function lowerCase(text: string): string {
  return text.includes('Σ')
    ? text
        .split('Σ')
        .map((part) => part.toLowerCase())
        .join('σ')
    : text.toLowerCase();
}

/** GFM's ids: every letter of every script stays, blanks become dashes, all else goes. */
function gfmId(text: string): string {
  return lowerCase(text).replace(NOT_IN_ID, '').replace(/[ \t]/g, '-');
}

/** The id of a heading with that text, before a number is added. */
export function plainId(text: string, style: HeadingHole['style']): string {
  if (style === 'none') return '';
  return style === 'gfm' ? gfmId(text) : basicId(text) || 'section';
}

/** Gives ids to the headings of one page in their order; an id that was there before gets a number. */
export function headingIds(prefix: string): (heading: HeadingHole) => string | undefined {
  const counts = { gfm: new Map<string, number>(), kramdown: new Map<string, number>() };
  return (heading) => {
    const { id, style, plain } = heading;
    if (id !== undefined) return id;
    if (style === 'none') return undefined;
    const count = counts[style].get(plain) ?? 0;
    counts[style].set(plain, count + 1);
    return prefix + (count > 0 ? `${plain}-${count}` : plain);
  };
}
