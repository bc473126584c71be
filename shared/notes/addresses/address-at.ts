import type { Span } from '../../text/splice.ts';
import { lineAt } from '../text-change.ts';

/** The address that stands bare at a place of the notes, or just before it, with where it stands. */
export function addressAt(text: string, offset: number): (Span & { readonly url: string }) | undefined {
  const line = lineAt(text, offset);
  for (const match of line.text.matchAll(/https?:\/\/[^\s<>"'）」』】]+/gi)) {
    const before = line.text.slice(0, match.index);
    // The target of a link, or of an attribute, is no bare address.
    if (/\]\($|=["']?$|\[$/.test(before)) continue;
    const url = match[0].replace(/[.,;:!?、。]+$/, '');
    const start = line.start + match.index;
    if (offset >= start && offset <= start + match[0].length) return { start, end: start + url.length, url };
  }
  return undefined;
}
