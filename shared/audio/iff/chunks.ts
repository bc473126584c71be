import type { ByteWindow } from '../bytes/byte-window.ts';
import { letters, u32be, u32le } from '../bytes/numbers.ts';

/** One chunk of a RIFF or IFF file: its body's range as its header claims it. */
export interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly size: number;
}

/** Names of chunks are printable; what else follows the last chunk (zeros of a full disk) is none. */
const NAME = /^[ -~]{4}$/;

/** The chunks from `from` on, each padded to an even length. `sizeOf` corrects a size that the header cannot hold. */
export async function* chunksIn(
  window: ByteWindow,
  from: number,
  order: 'little' | 'big',
  sizeOf: (type: string, size: number) => number = (_, size) => size,
): AsyncGenerator<Chunk> {
  let at = from;
  while (at + 8 <= window.size) {
    const head = await window.bytes(at, 8);
    const type = letters(head, 0);
    if (!NAME.test(type)) return;
    const size = sizeOf(type, order === 'little' ? u32le(head, 4) : u32be(head, 4));
    yield { type, start: at + 8, size };
    at += 8 + size + (size % 2);
  }
}
