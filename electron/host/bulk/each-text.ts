import { join } from 'node:path';
import { readSource } from '../files/read-source.ts';
import { inParallel } from '../show/in-parallel.ts';
import type { JobControl } from '../worker/job-control.ts';

/** A text that is to be looked at or changed: what the window holds unsaved, else the file's. */
export interface EpisodeText {
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the file's bytes. */
  readonly hash: string;
  readonly inWindow: boolean;
}

export interface TextsArgument {
  readonly root: string;
  /** Unsaved texts of the window, by path. */
  readonly unsaved: Readonly<Record<string, string>>;
}

/** Files are read so many at once; their texts are let go when `look` is done with them. */
const atOnce = 16;

/** Gives the texts of files to `look`, in the order of reading, and tells how far it is. Unreadable ones come back named. */
export async function eachText(
  { root, unsaved }: TextsArgument,
  paths: readonly string[],
  { signal, onProgress }: JobControl,
  look: (episode: EpisodeText) => void,
): Promise<readonly { readonly path: string; readonly reason: string }[]> {
  let done = 0;
  const refused: { path: string; reason: string }[] = [];
  onProgress(0, paths.length);
  await inParallel(paths, atOnce, async (path) => {
    if (signal.aborted) return;
    const read = await readSource(join(root, path));
    if (read.ok) {
      const text = unsaved[path];
      look({ path, text: text ?? read.value.source.text, hash: read.value.hash, inWindow: text !== undefined });
    } else refused.push({ path, reason: read.error.reason });
    onProgress(++done, paths.length);
  });
  return refused;
}
