/** Counts what the app itself changes on the disk, so that a folder is not told as it was in the middle of that. */
export interface OwnChanges {
  /** Runs a request that writes, moves or removes files. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** What `read` finds while the app changes nothing; after so many tries, what it found last. */
  settled<T>(read: () => Promise<T>): Promise<T>;
}

const mostTries = 5;

export function ownChanges(): OwnChanges {
  // Grows when a change begins and when it ends: a reading that overlaps either sees another number.
  let epoch = 0;
  return {
    async during(work) {
      epoch++;
      try {
        return await work();
      } finally {
        epoch++;
      }
    },
    async settled(read) {
      for (let tries = 1; ; tries++) {
        const before = epoch;
        const found = await read();
        if (epoch === before || tries === mostTries) return found;
      }
    },
  };
}
