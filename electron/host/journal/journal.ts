import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { JournalEntry } from '#shared/ipc/answers.ts';
import { fail, type Result } from '#shared/result.ts';
import { writeFileAtomic } from '../files/atomic-write.ts';
import { type FileCalls, systemFiles } from '../files/file-calls.ts';
import { type FileFailure, failureOf } from '../files/file-failure.ts';

/** The unsaved text of every open episode, outside the show, a file each. */
export interface Journal {
  /** Replaces the episode's entry; the old one stays whole until the new one is on disk. */
  write(entry: JournalEntry): Promise<Result<void, FileFailure>>;
  drop(root: string, path: string): Promise<void>;
  /** What an earlier run left, newest first. Unreadable entries are kept aside. */
  list(): Promise<readonly JournalEntry[]>;
  /** Where entries are that could not be read since the journal was opened. */
  keptAside(): readonly string[];
}

const entrySchema = z.object({
  root: z.string(),
  path: z.string(),
  text: z.string(),
  bom: z.boolean(),
  baseHash: z.string().nullable(),
  at: z.number(),
});

/** Opens the journal in a folder, which is made with the first entry. */
export function openJournal(folder: string, files: FileCalls = systemFiles): Journal {
  const aside: string[] = [];
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
        const file = fileOf(entry.root, entry.path);
        try {
          // The words are the person's alone.
          await mkdir(folder, { recursive: true, mode: 0o700 });
        } catch (error) {
          return fail(failureOf(error, file));
        }
        return writeFileAtomic(file, new TextEncoder().encode(JSON.stringify(entry)), { files });
      }),
    drop: (root, path) => enqueue(() => rm(fileOf(root, path), { force: true })),
    list: () => enqueue(() => readEntries(folder, aside)),
    keptAside: () => aside,
  };
}

async function readEntries(folder: string, aside: string[]): Promise<readonly JournalEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const entries = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readEntry(join(folder, name), aside)),
  );
  return entries.filter((entry) => entry !== undefined).sort((a, b) => b.at - a.at);
}

async function readEntry(file: string, aside: string[]): Promise<JournalEntry | undefined> {
  try {
    return entrySchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    const kept = `${file}.broken`;
    await rename(file, kept).catch(() => undefined);
    aside.push(kept);
    return undefined;
  }
}
