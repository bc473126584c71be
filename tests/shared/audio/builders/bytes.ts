import type { ByteSource } from '#shared/audio/audio-facts.ts';

/** Bytes of several parts one behind the other; text counts as its characters' codes. */
export function bytesOf(...parts: readonly (Uint8Array | string | readonly number[])[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === 'string' ? latin(part) : Uint8Array.from(part)));
  const result = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A number in `length` bytes, the highest first. */
export function big(value: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256);
}

/** A number in `length` bytes, the lowest first. */
export function little(value: number, length: number): readonly number[] {
  return big(value, length).toReversed();
}

export function zeros(length: number): Uint8Array {
  return new Uint8Array(length);
}

/** A source that counts what is read of it. */
export interface CountingSource extends ByteSource {
  reads: number;
  bytesRead: number;
}

export function sourceOf(bytes: Uint8Array): CountingSource {
  return generatedSource(bytes.length, (offset, target) => target.set(bytes.subarray(offset, offset + target.length)));
}

/** A source of any size whose bytes are made when they are read. */
export function generatedSource(size: number, fill: (offset: number, target: Uint8Array) => void): CountingSource {
  return {
    size,
    reads: 0,
    bytesRead: 0,
    async read(offset, length, into) {
      this.reads++;
      const there = Math.max(0, Math.min(length, size - offset));
      this.bytesRead += there;
      const target = into ? into.subarray(0, there) : new Uint8Array(there);
      fill(offset, target);
      return target;
    },
  };
}
