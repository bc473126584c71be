import type { AudioFailure, ByteSource } from '../audio-facts.ts';

/** How a failed or cancelled read leaves the parsers; `inspectAudio` alone catches it and makes a value of it. */
export class ReadStopped extends Error {
  readonly failure: AudioFailure;

  constructor(failure: AudioFailure) {
    super(failure.reason);
    this.failure = failure;
  }
}

/** What may stop or watch the reading of a source. */
export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** How much of the file has been gone through, in bytes. Called while frames are counted, about once a MiB. */
  readonly onProgress?: ((bytesRead: number, size: number) => void) | undefined;
  /** Every read costs a request to a server: headers are believed after a look at few places, nothing is counted. */
  readonly isFar?: boolean | undefined;
}

/** The source behind a check of the signal before each read; whatever a read throws becomes `ReadStopped`. */
export function guardedSource(source: ByteSource, options: ReadOptions): ByteSource {
  return {
    size: source.size,
    async read(offset, length, into) {
      if (options.signal?.aborted) throw new ReadStopped({ reason: 'cancelled' });
      try {
        return await source.read(offset, length, into);
      } catch (error) {
        throw new ReadStopped({ reason: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}
