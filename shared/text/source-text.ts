import { fail, ok, type Result } from '../result.ts';

/** A file's bytes as text. The byte order mark is no part of `text`; offsets, lines and columns count without it. */
export interface SourceText {
  readonly text: string;
  readonly bom: boolean;
}

const MARK = [0xef, 0xbb, 0xbf] as const;

/** Reads UTF-8 strictly: what is not UTF-8 is refused, since writing it back would change bytes nobody edited. */
export function decodeSource(bytes: Uint8Array): Result<SourceText, 'not-utf8'> {
  const bom = MARK.every((byte, index) => bytes[index] === byte);
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bom ? bytes.subarray(3) : bytes);
    return ok({ text, bom });
  } catch {
    return fail('not-utf8');
  }
}

/** The exact inverse of `decodeSource`. */
export function encodeSource(source: SourceText): Uint8Array {
  const body = new TextEncoder().encode(source.text);
  if (!source.bom) return body;
  const bytes = new Uint8Array(body.length + 3);
  bytes.set(MARK);
  bytes.set(body, 3);
  return bytes;
}
