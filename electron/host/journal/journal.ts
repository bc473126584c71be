import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { JournalEntry } from '#shared/ipc/answers.ts';
import type { Result } from '#shared/result.ts';
import { type FileFailure, writeFileAtomic } from '../files/atomic-write.ts';

/** The unsaved text of every open episode, outside the show, a file each. */
export interface Journal {
  /** Replaces the episode's entry; the old one stays whole until the new one is on disk. */
  write(entry: JournalEntry): Promise<Result<void, FileFailure>>;
  drop(root: string, path: string): Promise<void>;
  /** What an earlier run left, newest first. Unreadable entries are kept aside. */
  list(): Promise<readonly JournalEntry[]>;
}

const entrySchema = z.object({
  root: z.string(),
  path: z.string(),
  text: z.string(),
  bom: z.boolean(),
  baseHash: z.string().nullable(),
  at: z.number(),
});

export function openJournal(folder: string): Journal {
  const fileOf = (root: string, path: string) =>
    join(folder, `${createHash('sha256').update(`${root}\0${path}`).digest('hex').slice(0, 40)}.json`);
  // Writes and drops of one episode keep their order: a drop must not be overtaken by an older write.
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    write: (entry) =>
      enqueue(async () => {
        await mkdir(folder, { recursive: true });
        return writeFileAtomic(fileOf(entry.root, entry.path), new TextEncoder().encode(JSON.stringify(entry)));
      }),
    drop: (root, path) => enqueue(() => rm(fileOf(root, path), { force: true })),
    list: () => enqueue(() => readEntries(folder)),
  };
}

async function readEntries(folder: string): Promise<readonly JournalEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const entries = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readEntry(join(folder, name))),
  );
  return entries.filter((entry) => entry !== undefined).sort((a, b) => b.at - a.at);
}

async function readEntry(file: string): Promise<JournalEntry | undefined> {
  try {
    return entrySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    await rename(file, `${file}.broken`).catch(() => undefined);
    return undefined;
  }
}
