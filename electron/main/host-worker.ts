import { Worker } from 'node:worker_threads';
import type { JobName, Jobs } from '#host/worker/jobs.ts';

/** Runs jobs on a thread of their own, so that reading thousands of episodes never holds up the window. */
export interface HostWorker {
  /** A cancelled job ends by itself, with an answer that says so. */
  run<Name extends JobName>(job: Name, argument: Parameters<Jobs[Name]>[0], watch?: JobWatch): ReturnType<Jobs[Name]>;
  stop(): void;
}

/** How a long job is followed and ended. */
interface JobWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(cause: Error): void;
  readonly onProgress?: JobWatch['onProgress'];
}

/** What the thread says: an answer, a crash, or how far a job has come. */
interface FromThread {
  readonly id: number;
  readonly answer?: unknown;
  readonly crash?: string;
  readonly done?: number;
  readonly total?: number;
}

export function startHostWorker(file: URL): HostWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const start = (): Worker => {
    const started = new Worker(file);
    started.unref();
    started.on('message', (message: FromThread) => {
      const caller = waiting.get(message.id);
      if (message.done !== undefined) {
        caller?.onProgress?.(message.done, message.total ?? 0);
        return;
      }
      waiting.delete(message.id);
      if (message.crash === undefined) caller?.resolve(message.answer);
      else caller?.reject(new Error(message.crash));
    });
    // A thread that dies takes its jobs along; the next job gets a new one.
    started.on('error', (cause) => {
      worker = undefined;
      for (const caller of waiting.values()) caller.reject(cause instanceof Error ? cause : new Error(String(cause)));
      waiting.clear();
    });
    return started;
  };
  return {
    run<Name extends JobName>(job: Name, argument: Parameters<Jobs[Name]>[0], { signal, onProgress }: JobWatch = {}) {
      worker ??= start();
      const thread = worker;
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        thread.postMessage({ id, job, argument });
        const cancel = () => thread.postMessage({ id, cancel: true });
        if (signal?.aborted) cancel();
        else signal?.addEventListener('abort', cancel, { once: true });
      }) as ReturnType<Jobs[Name]>;
    },
    stop() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
