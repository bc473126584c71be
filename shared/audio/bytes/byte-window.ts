import type { ByteSource } from '../audio-facts.ts';

/** Small reads at any place, served from the last blocks read, so that stepping over headers costs few calls. */
export interface ByteWindow {
  readonly size: number;
  /** Bytes from `offset`; fewer than `length` only at the file's end. Valid until the source is dropped. */
  bytes(offset: number, length: number): Promise<Uint8Array>;
}

const BLOCK = 0x1_0000;

export function byteWindow(source: ByteSource): ByteWindow {
  let start = 0;
  let block = new Uint8Array(0);
  return {
    size: source.size,
    async bytes(offset, length) {
      const end = Math.min(offset + length, source.size);
      if (offset < 0 || end <= offset) return new Uint8Array(0);
      if (offset < start || end > start + block.length) {
        block = new Uint8Array(await source.read(offset, Math.max(end - offset, BLOCK)));
        start = offset;
      }
      return block.subarray(offset - start, end - start);
    },
  };
}
