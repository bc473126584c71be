import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';
import { liesBelow } from '../files/below-folder.ts';
import { type FileCalls, systemFiles } from '../files/file-calls.ts';
import { codeOf, failureOf } from '../files/file-failure.ts';
import type { KeepCopy } from '../files/in-place-write.ts';
import { hashOf } from '../files/read-source.ts';
import { saveBytes } from '../files/save-file.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { moveToFreeName } from '../files/take-name.ts';
import { inParallel } from '../show/in-parallel.ts';

/** Why one file of a change was left as it is: `failure.<reason>` in shared/words. */
export interface LeftAlone {
  readonly reason: string;
  readonly detail?: string;
}

/** What a change of many files does to a show's folder: paths are below the root, failures are values. */
export interface BulkFiles {
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Promise<Result<Uint8Array | undefined, LeftAlone>>;
  /** Replaces a file that holds the bytes of this hash ('new': none), whole or not at all. */
  write(path: string, bytes: Uint8Array, expected: string | 'new'): Promise<Result<null, LeftAlone>>;
  /** Gives a file another place, which must be free. */
  move(from: string, to: string): Promise<Result<null, LeftAlone>>;
  remove(path: string): Promise<Result<null, LeftAlone>>;
  /** Learns about many files at once what a write would else find out for each. */
  lookAhead(paths: readonly string[]): Promise<void>;
}

/** The files below a folder. Nothing that a link leads out of it is touched. */
export function bulkFiles(root: string, keepCopy: KeepCopy, files: FileCalls = systemFiles): BulkFiles {
  const asValue = async <T>(path: string, work: (file: string) => Promise<T>): Promise<Result<T, LeftAlone>> => {
    try {
      const file = await inside(root, path);
      return file === undefined ? fail({ reason: 'outside-show' }) : ok(await work(file));
    } catch (error) {
      const { reason, code } = failureOf(error, path);
      return fail({ reason, detail: code });
    }
  };
  const marked = async (file: string): Promise<boolean> => ((await files.info(file)).mode & 0o222) === 0;
  return {
    read: (path) =>
      asValue(path, async (file) => {
        try {
          return await files.read(file, (await files.info(file)).bytes);
        } catch (error) {
          if (codeOf(error) === 'ENOENT') return undefined;
          throw error;
        }
      }),
    async write(path, bytes, expected) {
      const place = await asValue(path, async (file) => {
        // An administrator may write what is marked read-only; nobody means that for many files at once.
        const refused = expected !== 'new' && (await marked(file));
        if (expected === 'new') await mkdir(dirname(file), { recursive: true });
        return { file, refused };
      });
      if (!place.ok) return place;
      if (place.value.refused) return fail({ reason: 'read-only' });
      const saved = await saveBytes({ path: place.value.file, bytes, expectedHash: expected }, { files, keepCopy });
      if (saved.ok) return ok(null);
      return fail({ reason: saved.error.reason === 'conflict' ? 'changed' : saved.error.reason });
    },
    async move(from, to) {
      const target = await asValue(to, async (file) => {
        await mkdir(dirname(file), { recursive: true });
        return file;
      });
      if (!target.ok) return target;
      return asValue(from, async (file) => {
        await moveToFreeName(files, file, target.value);
        await Promise.all([syncFolder(files, dirname(file)), syncFolder(files, dirname(target.value))]);
        return null;
      });
    },
    async lookAhead(paths) {
      const infos = await inParallel(paths, 32, async (path) => {
        const file = join(root, ...path.split('/'));
        const info = await files.linkInfo(file).catch(() => undefined);
        return info?.kind === 'file' ? [{ path: file, identity: info.identity }] : [];
      });
      await files.attributes.lookAhead?.(infos.flat());
    },
    remove: (path) =>
      asValue(path, async (file) => {
        await files.unlink(file);
        await syncFolder(files, dirname(file));
        return null;
      }),
  };
}

/** The absolute path of a file below the root, which need not be there yet. */
async function inside(root: string, path: string): Promise<string | undefined> {
  const home = await realpath(root);
  const wanted = join(home, ...path.split('/'));
  return (await liesBelow(home, wanted)) ? wanted : undefined;
}

/** The hash by which a change knows a text; 'new' for none. */
export function nameOf(bytes: Uint8Array | undefined): string | 'new' {
  return bytes === undefined ? 'new' : hashOf(bytes);
}
