import { lstat } from 'node:fs/promises';
import { askAddress, firstOf, type WebPort } from '#host/audio/web-bytes.ts';
import { inParallel } from '#host/show/in-parallel.ts';
import type { JobControl } from '#host/worker/job-control.ts';
import type { FileRefusal } from '#shared/bulk/change-set.ts';
import type { CopyState, RetiredCopy, SizedFile } from '#shared/bulk/retired-copy.ts';

export interface RetiredPorts {
  readonly web: { readonly allowLocal: boolean; readonly port: WebPort };
  /** Moves a file to the system's trash; rejects where there is none. */
  readonly trash: (file: string) => Promise<void>;
  /** The file on disk that a path of a show means; undefined where it leads out of the show. */
  readonly resolve: (show: string, path: string) => Promise<string | undefined>;
}

/** Files that may go because a server has them. */
export interface RetiredAudio {
  /** Asks the servers for the copies: a question each, several at once. */
  ask(show: string, files: readonly SizedFile[], control: JobControl): Promise<readonly RetiredCopy[]>;
  /** Moves files to the trash: only such as a server answered for in this run of the app, and that are the same still. */
  trash(
    show: string,
    paths: readonly string[],
  ): Promise<{ readonly done: readonly string[]; readonly failures: readonly FileRefusal[] }>;
}

const atOnce = 4;

export function retiredAudio({ web, trash, resolve }: RetiredPorts): RetiredAudio {
  /** What a server proved to have, by show and path: the file's size and time when it was asked. */
  const proved = new Map<string, string>();
  const keyOf = (show: string, path: string) => `${show}/${path}`;
  return {
    async ask(show, files, { signal, onProgress }) {
      let done = 0;
      onProgress(0, files.length);
      return inParallel(files, atOnce, async ({ path, url, episode, bytes }) => {
        proved.delete(keyOf(show, path));
        const file = await resolve(show, path);
        const before = file === undefined ? undefined : await stampOf(file);
        const state = before === undefined || signal.aborted ? 'unknown' : await askForCopy(url, bytes, web, signal);
        if (state === 'same' && before?.bytes === bytes) proved.set(keyOf(show, path), before.text);
        onProgress(++done, files.length);
        return { path, url, episode, bytes, state };
      });
    },
    async trash(show, paths) {
      const done: string[] = [];
      const failures: FileRefusal[] = [];
      for (const path of paths) {
        const stamp = proved.get(keyOf(show, path));
        const file = await resolve(show, path);
        const present = file === undefined ? undefined : await stampOf(file);
        if (file === undefined || stamp === undefined || present?.text !== stamp) {
          failures.push({ path, reason: present === undefined ? 'missing' : 'unproved' });
          continue;
        }
        proved.delete(keyOf(show, path));
        const failure = await trash(file).then(
          () => undefined,
          () => ({ path, reason: 'no-trash' }),
        );
        if (failure === undefined) done.push(path);
        else failures.push(failure);
      }
      return { done, failures };
    },
  };
}

async function stampOf(file: string): Promise<{ readonly bytes: number; readonly text: string } | undefined> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.isFile() ? { bytes: stats.size, text: `${stats.size} ${stats.mtimeMs} ${stats.ino}` } : undefined;
}

/** By HEAD alone: an answer of 2xx that tells the very size. */
async function askForCopy(
  url: string,
  bytes: number,
  web: RetiredPorts['web'],
  signal: AbortSignal,
): Promise<CopyState> {
  const headers = { 'accept-encoding': 'identity' };
  const answer = await askAddress(url, { method: 'HEAD', limit: 0, headers }, { ...web, signal });
  if (!answer.ok) return answer.error.reason === 'status' ? 'absent' : 'unknown';
  const told = firstOf(answer.value.headers['content-length']);
  const isEncoded = (firstOf(answer.value.headers['content-encoding']) ?? 'identity') !== 'identity';
  if (told === undefined || !/^\d+$/.test(told) || isEncoded) return 'unknown';
  return Number(told) === bytes ? 'same' : 'other';
}
