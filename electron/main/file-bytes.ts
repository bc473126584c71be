import { open } from 'node:fs/promises';
import { ReadableStream as NodeStream } from 'node:stream/web';

/** How much of a file is read at once, in bytes. */
const chunkBytes = 256 * 1024;

/** The bytes of a file from `start` to `end` (both inclusive), read as they are asked for; the file is closed behind. */
export async function* fileBytes(file: string, part?: { start: number; end: number }): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    const end = part?.end ?? Number.POSITIVE_INFINITY;
    for (let at = part?.start ?? 0; at <= end; ) {
      const chunk = new Uint8Array(Math.min(chunkBytes, end - at + 1));
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/**
 * The body of an answer of the app's own scheme. A file stream of Node's that is turned into a web stream sometimes
 * never ends here (electron/electron#21018): what is pulled chunk by chunk does.
 */
export function bodyOf(chunks: AsyncIterable<Uint8Array>): ReadableStream {
  return NodeStream.from(chunks) as unknown as ReadableStream;
}
