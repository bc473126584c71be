/** Encodings that Japanese programs of earlier years wrote, and Windows' own. */
export type ForeignEncoding = 'shift_jis' | 'euc-jp' | 'utf-16le' | 'utf-16be';

export interface ForeignText {
  readonly encoding: ForeignEncoding;
  readonly text: string;
}

/**
 * Bytes that are not UTF-8 as the text they most likely are; undefined where none of the known encodings reads them
 * without a fault. To be shown, never to be written back unasked.
 */
export function readForeign(bytes: Uint8Array): ForeignText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const candidates = (['euc-jp', 'shift_jis'] as const).flatMap((encoding) => decoded(bytes, encoding) ?? []);
  return candidates.sort((a, b) => likeness(b.text) - likeness(a.text))[0];
}

function decoded(bytes: Uint8Array, encoding: ForeignEncoding): ForeignText | undefined {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

/**
 * How much a text looks like written Japanese: read by the wrong one of the two encodings it turns into half-width
 * katakana and rare signs.
 */
function likeness(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/[\u3040-\u30ff\u3001\u3002\u300c\u300d]/g) * 2 +
    count(/[\u4e00-\u9fff]/g) -
    count(/[\uff61-\uff9f\ue000-\uf8ff]/g) * 3 -
    // Controls other than line ends and tabs stand in no text.
    count(/[^\P{Cc}\n\r\t]/gu) * 10
  );
}
