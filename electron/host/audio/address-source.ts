import type { AudioFacts, AudioFailure, ByteSource } from '#shared/audio/audio-facts.ts';
import type { ReadOptions } from '#shared/audio/bytes/guarded-source.ts';
import { inspectAudio } from '#shared/audio/inspect-audio.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { askAddress, firstOf, type WebFailure, type WebOptions } from './web-bytes.ts';

/** An audio file on a server, read by ranges. */
export interface AddressSource extends ByteSource {
  /** The address behind all redirects. */
  readonly url: string;
}

/**
 * Opens the audio at an address: its size by HEAD, or by a range of one byte where HEAD does not tell. Reads reject
 * where the server stops answering ranges.
 */
export async function openAddress(url: string, options: WebOptions): Promise<Result<AddressSource, AddressFailure>> {
  const head = await askAddress(url, { method: 'HEAD', limit: 0, headers: { 'accept-encoding': 'identity' } }, options);
  const size = head.ok ? Number(firstOf(head.value.headers['content-length']) ?? 0) : 0;
  const first = await askRange(head.ok ? head.value.url : url, 0, 1, options);
  if (!first.ok) {
    const isWhole = first.error.detail === NO_RANGES && size > 0;
    return isWhole ? fail({ reason: 'no-ranges', detail: String(size) }) : first;
  }
  const total = Number(/\/(\d+)\s*$/.exec(firstOf(first.value.headers['content-range']) ?? '')?.[1] ?? size);
  if (total === 0) return fail({ reason: 'unreachable', detail: 'size' });
  const address = first.value.url;
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    const answer = await askRange(address, offset, length, options);
    if (!answer.ok) throw new Error(answer.error.detail ?? answer.error.reason);
    return answer.value.body;
  };
  return ok({ url: address, size: total, read: keptPieces(total, read) });
}

const NO_RANGES = 'no ranges';
const PIECE = 0x1_0000;
const MOST_PIECES = 32;

/** Reads whole pieces of 64 KiB and keeps the last ones: parsers look at the same places again, a request each time. */
function keptPieces(size: number, read: (offset: number, length: number) => Promise<Uint8Array>): ByteSource['read'] {
  const kept = new Map<number, Uint8Array>();
  const piece = async (index: number): Promise<Uint8Array> => {
    const known = kept.get(index);
    const bytes = known ?? (await read(index * PIECE, Math.min(PIECE, size - index * PIECE)));
    kept.delete(index);
    kept.set(index, bytes);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_PIECES) break;
      kept.delete(oldest);
    }
    return bytes;
  };
  return async (offset, length) => {
    const end = Math.min(offset + length, size);
    if (end <= offset) return new Uint8Array(0);
    if (length > 4 * PIECE) return read(offset, end - offset);
    const result = new Uint8Array(end - offset);
    for (let index = Math.floor(offset / PIECE); index * PIECE < end; index++) {
      const start = index * PIECE;
      const bytes = (await piece(index)).subarray(Math.max(0, offset - start), end - start);
      result.set(bytes, Math.max(0, start - offset));
    }
    return result;
  };
}

/** Why an address told no length. `no-ranges`: the server hands out wholes alone. `detail`: the size in bytes, where it is known. */
export type AddressFailure = AudioFailure | WebFailure | { readonly reason: 'no-ranges'; readonly detail?: string };

/**
 * What the audio at an address is, by HEAD and a few ranges: its beginning, its end, some places between. Where that
 * does not tell the length the failure is `needs-all-bytes`: the person is asked, and `whole` reads everything.
 */
export async function inspectAddress(
  url: string,
  options: WebOptions & { readonly whole?: boolean; readonly onProgress?: ReadOptions['onProgress'] },
): Promise<Result<AudioFacts, AddressFailure>> {
  const opened = await openAddress(url, options);
  if (!opened.ok) return opened;
  const facts = await inspectAudio(opened.value, {
    signal: options.signal,
    onProgress: options.onProgress,
    isFar: options.whole !== true,
  });
  const isLong = !facts.ok && facts.error.reason === 'needs-all-bytes';
  return isLong ? fail({ reason: 'needs-all-bytes', detail: String(opened.value.size) }) : facts;
}

async function askRange(url: string, offset: number, length: number, options: WebOptions) {
  const headers = { range: `bytes=${offset}-${offset + length - 1}`, 'accept-encoding': 'identity' };
  const answer = await askAddress(url, { method: 'GET', limit: length, headers }, options);
  // A server without ranges answers with the whole, which is more than was asked for.
  const isWhole = answer.ok ? answer.value.status !== 206 : answer.error.reason === 'too-large';
  if (isWhole) return fail<WebFailure>({ reason: 'status', detail: NO_RANGES });
  return answer;
}
