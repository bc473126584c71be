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

/** Ids before numbers are added: the same heading is asked for again at each rendering. */
const plainIds = new WeakMap<HeadingHole, string>();

function plainId(heading: HeadingHole): string {
  const known = plainIds.get(heading);
  if (known !== undefined) return known;
  const id = heading.style === 'gfm' ? gfmId(heading.text) : basicId(heading.text) || 'section';
  plainIds.set(heading, id);
  return id;
}

/** Gives ids to the headings of one page in their order; an id that was there before gets a number. */
export function headingIds(prefix: string): (heading: HeadingHole) => string | undefined {
  const counts = { gfm: new Map<string, number>(), kramdown: new Map<string, number>() };
  return (heading) => {
    const { id, style } = heading;
    if (id !== undefined) return id;
    if (style === 'none') return undefined;
    const plain = plainId(heading);
    const count = counts[style].get(plain) ?? 0;
    counts[style].set(plain, count + 1);
    return prefix + (count > 0 ? `${plain}-${count}` : plain);
  };
}
