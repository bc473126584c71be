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
