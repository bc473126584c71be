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
  /** Where a file was put aside that could not be read, or says things that this version does not know. */
  readonly keptAside?: string;
}

/**
 * Reads a file, or begins with `accept(undefined)` where there is none. A file that is not JSON is kept aside under
 * another name, never deleted, and never blocks the start. `accept` makes a value of whatever an older or newer version
 * left there; of a file that says more than the value does, a copy is kept, since the next change writes the value alone.
 */
export async function openStoredJson<T>(path: string, accept: (stored: unknown) => T): Promise<StoredJson<T>> {
  const { stored, text, broken } = await readStored(path);
  let value = accept(stored);
  const keptAside = stored === undefined || isHeld(stored, value) ? broken : await keepNewer(path, text);
  let writing: Promise<void> = Promise.resolve();
  let onDisk = text;
  return {
    get: () => value,
    set(next) {
      value = next;
      writing = writing.then(async () => {
        const wanted = `${JSON.stringify(value, null, 2)}\n`;
        // Each start opens the show of last time, and finds everything as it was.
        if (wanted === onDisk) return;
        const written = await writeFileAtomic(path, new TextEncoder().encode(wanted));
        onDisk = written.ok ? wanted : '';
      });
      return writing;
    },
    written: () => writing,
    ...(keptAside === undefined ? {} : { keptAside }),
  };
}

interface Stored {
  readonly stored: unknown;
  readonly text: string;
  /** Where the file was put that is not JSON. */
  readonly broken?: string;
}

async function readStored(path: string): Promise<Stored> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return { stored: undefined, text: '' };
  try {
    return { stored: JSON.parse(text), text };
  } catch {
    const broken = `${path}.broken-${Date.now()}`;
    await rename(path, broken).catch(() => undefined);
    return { stored: undefined, text, broken };
  }
}

/** Whether all that was stored is in the value too; the value may say more. */
function isHeld(stored: unknown, value: unknown): boolean {
  if (!isRecord(stored) || !isRecord(value)) return JSON.stringify(stored) === JSON.stringify(value);
  return Object.entries(stored).every(([key, one]) => isHeld(one, value[key]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keeps a copy; undefined where the same one was kept, and told, before. */
async function keepNewer(path: string, text: string): Promise<string | undefined> {
  const copy = `${path}.newer`;
  if ((await readFile(copy, 'utf8').catch(() => undefined)) === text) return undefined;
  await writeFileAtomic(copy, new TextEncoder().encode(text));
  return copy;
}
