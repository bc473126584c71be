import { withoutLines } from '#shared/markdown/line-attribute.ts';
import type { PageBlock } from './page-blocks.ts';

/** Apple Podcasts takes so many bytes of an episode's notes, counted as HTML in UTF-8; others do alike. */
export const feedLimitBytes = 4000;

/** Where a limit of bytes falls into pieces of HTML: the piece, and how many UTF-16 units of it are within. */
export interface FeedCut {
  readonly piece: number;
  readonly at: number;
}

/** The place at which HTML is cut; undefined where all of it is taken. A character that does not fit whole is left out. */
export function feedCut(pieces: readonly string[], limit: number): FeedCut | undefined {
  const encoder = new TextEncoder();
  let left = limit;
  for (const [piece, html] of pieces.entries()) {
    const bytes = encoder.encode(html);
    if (bytes.length > left) {
      const { read } = encoder.encodeInto(html, new Uint8Array(left));
      return { piece, at: read };
    }
    left -= bytes.length;
  }
  return undefined;
}

/** A block of the notes as an app takes it. */
export interface FeedPiece {
  /** The same id is the same content, cut at the same place. */
  readonly id: string;
  readonly html: string;
  readonly startLine: number;
  readonly endLine: number;
  /** How many UTF-16 units of its HTML are still taken, where the limit falls into it. */
  readonly taken?: number;
  /** Behind the limit. */
  readonly isOff: boolean;
}

/** The blocks of a page with the place where an app cuts them; what is said of them is in one language. */
export function feedPieces(blocks: readonly PageBlock[], language: string): readonly FeedPiece[] {
  const pieces = blocks.map(({ html }) => withoutLines(html));
  const cut = feedCut(pieces, feedLimitBytes);
  return blocks.map(({ id, startLine, endLine }, index) => {
    const html = pieces[index] ?? '';
    const isOff = cut !== undefined && index > cut.piece;
    const taken = cut?.piece === index ? { taken: cut.at } : {};
    return { id: [id, language, isOff, taken.taken].join(), html, startLine, endLine, isOff, ...taken };
  });
}
