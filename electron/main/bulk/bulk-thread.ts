import { Worker } from 'node:worker_threads';
import type { BulkJobName, BulkJobs } from '#host/bulk/jobs.ts';

export type Progress = (done: number, total: number) => void;

/** A job under way. */
export interface BulkRun<Answer> {
  readonly answer: Promise<Answer>;
  /** Asks it to end in good order; it answers how far it came. */
  cancel(): void;
}

/** A thread for work over a whole show: it tells its progress and can be ended at once. */
export interface BulkThread {
  run<Name extends BulkJobName>(
    job: Name,
    argument: Parameters<BulkJobs[Name]>[0],
    onProgress?: Progress,
  ): BulkRun<Awaited<ReturnType<BulkJobs[Name]>>>;
  /** Ends whatever runs, in the middle of a step if need be: its answer rejects with `StoppedThread`. */
  kill(): void;
}

/** The thread was ended before its job was done. */
export class StoppedThread extends Error {}

interface Waiting {
  resolve(answer: unknown): void;
  reject(cause: Error): void;
  readonly onProgress: Progress | undefined;
}

interface Told {
  readonly id: number;
  readonly answer?: unknown;
  readonly crash?: string;
  readonly progress?: { readonly done: number; readonly total: number };
}

export function bulkThread(file: URL): BulkThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const giveUp = (cause: Error) => {
    worker = undefined;
    for (const caller of waiting.values()) caller.reject(cause);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(file);
    started.unref();
    started.on('message', ({ id, answer, crash, progress }: Told) => {
      const caller = waiting.get(id);
      if (progress !== undefined) {
        caller?.onProgress?.(progress.done, progress.total);
        return;
      }
      waiting.delete(id);
      if (crash === undefined) caller?.resolve(answer);
      else caller?.reject(new Error(crash));
    });
    started.on('error', (cause) => giveUp(cause instanceof Error ? cause : new Error(String(cause))));
    return started;
  };
  return {
    run<Name extends BulkJobName>(job: Name, argument: Parameters<BulkJobs[Name]>[0], onProgress?: Progress) {
      worker ??= start();
      const thread = worker;
      const id = ++last;
      const answer = new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        thread.postMessage({ id, job, argument });
      }) as Promise<Awaited<ReturnType<BulkJobs[Name]>>>;
      return { answer, cancel: () => thread.postMessage({ cancel: id }) };
    },
    kill() {
      worker?.terminate();
      giveUp(new StoppedThread());
    },
  };
}
