import { readFile, rename } from 'node:fs/promises';
import { writeFileAtomic } from '../files/atomic-write.ts';

/** A small JSON file of the app's own: settings, window state. */
export interface StoredJson<T> {
  /** The present value. */
  get(): T;
  /** Changes it at once and writes it behind; writes never overlap and the last one wins. */
  set(value: T): Promise<void>;
  /** Resolves when everything that was set is on disk. */
  written(): Promise<void>;
  /** Where a file that could not be read was put aside. */
  readonly keptAside?: string;
}

/**
 * Reads a file, or begins with `accept(undefined)` where there is none. A file that is not JSON is kept aside under
 * another name, never deleted, and never blocks the start. `accept` makes a value of whatever an older or newer version
 * left there.
 */
export async function openStoredJson<T>(path: string, accept: (stored: unknown) => T): Promise<StoredJson<T>> {
  const { stored, keptAside } = await readStored(path);
  let value = accept(stored);
  let writing: Promise<void> = Promise.resolve();
  return {
    get: () => value,
    set(next) {
      value = next;
      writing = writing.then(async () => {
        await writeFileAtomic(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));
      });
      return writing;
    },
    written: () => writing,
    ...(keptAside === undefined ? {} : { keptAside }),
  };
}

async function readStored(path: string): Promise<{ stored: unknown; keptAside?: string }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { stored: undefined };
  }
  try {
    return { stored: JSON.parse(text) };
  } catch {
    const keptAside = `${path}.broken-${Date.now()}`;
    await rename(path, keptAside).catch(() => undefined);
    return { stored: undefined, keptAside };
  }
}
