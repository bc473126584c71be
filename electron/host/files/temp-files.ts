import { randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const TEMP_NAME = /^\.episode-editor-[0-9a-f]{12}\.tmp$/;

/** Younger ones may belong to a save that is under way, here or on another computer (ms). */
const LEFT_BEHIND = 10 * 60_000;

/**
 * A new name beside a file: with a dot, so that site generators pass it over, and short whatever the length of the
 * file's own name (a Japanese one may fill the file system's limit).
 */
export function tempNameBeside(path: string): string {
  return join(dirname(path), `.episode-editor-${randomBytes(6).toString('hex')}.tmp`);
}

/** Whether a name (without folder) is one of ours: a watcher and a list of changed files leave it out. */
export function isTempName(name: string): boolean {
  return TEMP_NAME.test(name);
}

/**
 * Removes what a killed process left in a folder (not below it). Resolves to how many files it removed; what can't be
 * read or removed stays.
 */
export async function sweepTempFiles(folder: string, now: number, leftBehind = LEFT_BEHIND): Promise<number> {
  const names = (await readdir(folder).catch(() => [])).filter(isTempName);
  const removed = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      try {
        if (now - (await stat(path)).mtimeMs < leftBehind) return 0;
        await unlink(path);
        return 1;
      } catch {
        return 0;
      }
    }),
  );
  return removed.reduce<number>((sum, one) => sum + one, 0);
}
