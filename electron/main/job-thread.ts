import { Worker } from 'node:worker_threads';
import type { JobControl } from '#host/worker/job-control.ts';
import type { Jobs } from '#host/worker/jobs.ts';
import type { FromThread, ToThread } from '#host/worker/serve-jobs.ts';

type AnyJobs = Readonly<Record<string, (argument: never, control: JobControl) => unknown>>;

/** A thread of its own for long work: it tells its progress, can be asked to end a job and can be ended at once. */
export interface JobThread<All extends AnyJobs> {
  /** A job whose signal is aborted ends by itself, with an answer that says so or tells how far it came. */
  run<Name extends keyof All & string>(
    job: Name,
    argument: Parameters<All[Name]>[0],
    control?: Partial<JobControl>,
  ): Promise<Awaited<ReturnType<All[Name]>>>;
  /** Ends whatever runs, in the middle of a step if need be: its answer rejects with `StoppedThread`. */
  stop(): void;
}

/** The thread that reads shows and sounds, so that thousands of episodes never hold up the window. */
export type HostWorker = JobThread<Jobs>;

/** The thread was ended before its job was done. */
export class StoppedThread extends Error {}

interface Waiting {
  resolve(answer: unknown): void;
  reject(cause: Error): void;
  readonly onProgress: JobControl['onProgress'] | undefined;
}

/**
 * The main process's side of electron/host/worker/serve-jobs.ts. The thread starts with its first job; with `restMs` it
 * ends when it had nothing to do for so long (ms), which is for threads that know nothing they would have to learn anew.
 */
export function jobThread<All extends AnyJobs>(
  file: URL,
  { restMs }: { readonly restMs?: number } = {},
): JobThread<All> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  let rest: NodeJS.Timeout | undefined;
  const restSoon = () => {
    clearTimeout(rest);
    if (restMs === undefined || waiting.size > 0) return;
    rest = setTimeout(() => {
      worker?.terminate();
      worker = undefined;
    }, restMs).unref();
  };
  // A thread that ends takes its jobs along; the next job gets a new one.
  const giveUp = (cause: Error) => {
    worker = undefined;
    for (const caller of waiting.values()) caller.reject(cause);
    waiting.clear();
  };
  const hear = (said: FromThread) => {
    const caller = waiting.get(said.id);
    if ('progress' in said) {
      caller?.onProgress?.(said.progress.done, said.progress.total);
      return;
    }
    waiting.delete(said.id);
    restSoon();
    if ('crash' in said) caller?.reject(new Error(said.crash));
    else caller?.resolve(said.answer);
  };
  const start = (): Worker => {
    const started = new Worker(file);
    started.unref();
    started.on('message', hear);
    started.on('error', (cause) => giveUp(cause instanceof Error ? cause : new Error(String(cause))));
    started.on('exit', () => worker === started && giveUp(new StoppedThread()));
    return started;
  };
  return {
    run(job, argument, { signal, onProgress } = {}) {
      clearTimeout(rest);
      worker ??= start();
      const thread = worker;
      const send = (message: ToThread) => thread.postMessage(message);
      const id = ++last;
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject, onProgress }));
      send({ id, job, argument });
      const cancel = () => send({ id, cancel: true });
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
      return answer as never;
    },
    stop() {
      clearTimeout(rest);
      worker?.terminate();
      giveUp(new StoppedThread());
    },
  };
}
