import type { Span } from './splice.ts';

/**
 * The spans from each `open` to the next `close` behind it, one after the other, none inside another. Takes one pass
 * however many are never closed, which a pattern with a lazy middle does not.
 */
export function enclosedIn(text: string, open: string, close: string): readonly Span[] {
  const spans: Span[] = [];
  for (let from = 0; ; ) {
    const start = text.indexOf(open, from);
    const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
    if (end === -1) return spans;
    from = end + close.length;
    spans.push({ start, end: from });
  }
}
