import { cp, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Failure } from '#shared/ipc/answers.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** The person's own copy of the show that ships with the app. */
export interface SampleShow {
  /** The copy's real path, copied first where there is none yet. */
  ensure(): Promise<Result<string, Failure>>;
  /** "Start over": a fresh copy in the old one's place. */
  restore(): Promise<Result<string, Failure>>;
  /** The copy's real path, undefined where there is none. */
  root(): Promise<string | undefined>;
}

export function sampleShow(shipped: string, copy: string): SampleShow {
  const root = () => realpath(copy).catch(() => undefined);
  // A copy that was cut off in the middle is no copy: it gets its name only when it is whole.
  const make = async (): Promise<Result<string, Failure>> => {
    const unfinished = `${copy}.part`;
    try {
      await rm(unfinished, { recursive: true, force: true });
      await cp(shipped, unfinished, { recursive: true });
      await rm(copy, { recursive: true, force: true });
      await rename(unfinished, copy);
      return ok(await realpath(copy));
    } catch (cause) {
      return fail({ reason: 'sample-copy', path: copy, detail: (cause as NodeJS.ErrnoException).code ?? '' });
    }
  };
  return {
    root,
    restore: make,
    async ensure() {
      const there = await stat(copy).catch(() => undefined);
      const real = await root();
      return there?.isDirectory() && real !== undefined ? ok(real) : make();
    },
  };
}
