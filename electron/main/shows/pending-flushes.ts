/** Saves whose file has its bytes, and whose folder is still being flushed: a power cut may yet bring the old file back. */
export interface PendingFlushes {
  /** `file`: absolute path. `durable` never rejects. */
  note(file: string, durable: Promise<void>): void;
  /** Resolves when what was saved to a file survives a power cut. */
  settled(file: string): Promise<void>;
}

export function pendingFlushes(): PendingFlushes {
  const pending = new Map<string, Promise<void>>();
  return {
    note(file, durable) {
      pending.set(file, durable);
      durable.then(() => {
        if (pending.get(file) === durable) pending.delete(file);
      });
    },
    settled: (file) => pending.get(file) ?? Promise.resolve(),
  };
}
