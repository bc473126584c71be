import { Worker } from 'node:worker_threads';
import type { JobName, Jobs } from '#host/worker/jobs.ts';

/** Runs jobs on a thread of their own, so that reading thousands of episodes never holds up the window. */
export interface HostWorker {
  run<Name extends JobName>(job: Name, argument: string): ReturnType<Jobs[Name]>;
  stop(): void;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(cause: Error): void;
}

export function startHostWorker(file: URL): HostWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const start = (): Worker => {
    const started = new Worker(file);
    started.unref();
    started.on('message', (message: { id: number; answer?: unknown; crash?: string }) => {
      const caller = waiting.get(message.id);
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
    run<Name extends JobName>(job: Name, argument: string) {
      worker ??= start();
      const thread = worker;
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread.postMessage({ id, job, argument });
      }) as ReturnType<Jobs[Name]>;
    },
    stop() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
