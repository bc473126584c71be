import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok } from '#shared/result.ts';
import { type FileCalls, systemFiles } from './file-calls.ts';
import { failureOf } from './file-failure.ts';
import type { KeepCopy } from './in-place-write.ts';
import { ReplaceError, replaceFile } from './replace-file.ts';

/** Keeps copies in a folder of the app's own, which is made where it is missing: two files for each file written. */
export function keepCopiesIn(folder: string, files: FileCalls = systemFiles): KeepCopy {
  return async (path, before, after) => {
    const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
    const copies = [
      { path: join(folder, `${name}-before`), bytes: before },
      { path: join(folder, `${name}-after`), bytes: after },
    ];
    try {
      // The words are the person's alone.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const copy of copies) {
        const target = { path: copy.path, info: undefined };
        const replaced = await replaceFile(files, target, copy.bytes, {
          create: false,
          stillExpected: async () => true,
        });
        await replaced?.durable;
      }
    } catch (error) {
      return fail(failureOf(error instanceof ReplaceError ? error.cause : error, path));
    }
    return ok({
      folder,
      release: async () => {
        for (const copy of copies) await files.unlink(copy.path).catch(() => undefined);
      },
    });
  };
}
