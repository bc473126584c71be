import { parseFrontMatter } from '../../frontmatter/parse.ts';
import { valuesOf } from '../../frontmatter/values.ts';
import { dayOfName } from '../dates/instant.ts';
import type { Show } from '../show.ts';
import { publishedAddress } from './published-address.ts';

/** What another name of the file does to an episode. */
export interface Renaming {
  /** Addresses before and after, site-absolute; absent where they cannot be told or stay the same. */
  readonly address?: { readonly from: string; readonly to: string };
  /** The generator publishes no post of this name. */
  readonly isIgnored: boolean;
}

/** What a rename changes for listeners: the address that the site builds is the guid by which their apps know an episode. */
export function renamingOf(show: Show, from: string, to: string, text: string): Renaming {
  const values = valuesOf(parseFrontMatter(text, show.reader));
  const before = publishedAddress(show, from, values);
  const after = publishedAddress(show, to, values);
  const isIgnored = show.generator === 'jekyll' && to.split('/').includes('_posts') && dayOfName(to) === undefined;
  const isMoved = before !== undefined && after !== undefined && before !== after;
  return { isIgnored, ...(isMoved && { address: { from: before, to: after } }) };
}

/** Why a name cannot be one of a file on every system; undefined where it can. */
export function nameTrouble(name: string): 'empty' | 'sign' | 'dot' | 'long' | undefined {
  if (name.trim() === '' || /^\.[^.]*$/.test(name)) return 'empty';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses them in names
  if (/[<>:"/\\|?*\u0000-\u001f]/.test(name)) return 'sign';
  if (/^\.|[. ]$/.test(name)) return 'dot';
  return new TextEncoder().encode(name).length > 255 ? 'long' : undefined;
}
