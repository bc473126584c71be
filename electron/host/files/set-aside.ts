import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rm, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { codeOf, type FileFailure, failureOf } from './file-failure.ts';

/** Files that were moved to the trash, kept aside so that undo brings them back whatever became of the trash. */
export interface SetAside {
  /** Copies a file aside, then has it removed. Resolves to what `bringBack` needs. */
  put(path: string): Promise<Result<string, FileFailure>>;
  /** Puts a file back where it was; another one that stands there by now stays, and is the failure. */
  bringBack(id: string, path: string): Promise<Result<null, FileFailure>>;
  /** Forgets what was set aside long ago. */
  sweep(now: number): Promise<void>;
}

/** Long enough for anyone to miss an episode, in ms. */
const keptMs = 30 * 86_400_000;

/**
 * `folder`: of the app's own. `trash` moves a file to the system's trash and rejects where there is none; the file is
 * then removed, since its words are aside.
 */
export function setAside(folder: string, trash: (path: string) => Promise<void>, newId: () => string): SetAside {
  return {
    async put(path) {
      const id = newId();
      try {
        await mkdir(join(folder, id), { recursive: true, mode: 0o700 });
        await copyFile(path, join(folder, id, basename(path)), constants.COPYFILE_EXCL);
        await trash(path).catch(() => undefined);
        await unlink(path).catch((cause) => {
          if (codeOf(cause) !== 'ENOENT') throw cause;
        });
        return ok(id);
      } catch (cause) {
        return fail(failureOf(cause, path));
      }
    },
    async bringBack(id, path) {
      try {
        await copyFile(join(folder, id, basename(path)), path, constants.COPYFILE_EXCL);
        return ok(null);
      } catch (cause) {
        if (codeOf(cause) === 'EEXIST') return fail({ reason: 'exists', path, code: 'EEXIST' });
        return fail(failureOf(cause, path));
      }
    },
    async sweep(now) {
      for (const name of await readdir(folder).catch(() => [])) {
        const made = await stat(join(folder, name)).catch(() => undefined);
        if (made !== undefined && now - made.mtimeMs > keptMs)
          await rm(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}
