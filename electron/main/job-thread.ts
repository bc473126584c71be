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
  readonly job: string;
  resolve(answer: unknown): void;
  reject(cause: Error): void;
  readonly onProgress: JobControl['onProgress'] | undefined;
}

/** How long a thread stays when it has nothing to do, in ms, by the job that it did: what it knows from some is worth keeping. */
type Stay = (job: string) => number;

/**
 * The main process's side of electron/host/worker/serve-jobs.ts. The thread starts with its first job; with `stay` it ends
 * when its work is done, and gives back its memory. All that it knows must be found anew by the next one.
 */
export function jobThread<All extends AnyJobs>(file: URL, { stay }: { readonly stay?: Stay } = {}): JobThread<All> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  let ending: NodeJS.Timeout | undefined;
  let wantedUntil = 0;
  const endSoon = () => {
    clearTimeout(ending);
    if (stay === undefined || waiting.size > 0) return;
    const end = () => {
      worker?.terminate();
      worker = undefined;
    };
    ending = setTimeout(end, wantedUntil - performance.now()).unref();
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
    if (caller !== undefined) wantedUntil = Math.max(wantedUntil, performance.now() + (stay?.(caller.job) ?? 0));
    endSoon();
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
      clearTimeout(ending);
      worker ??= start();
      const thread = worker;
      const send = (message: ToThread) => thread.postMessage(message);
      const id = ++last;
      const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { job, resolve, reject, onProgress }));
      send({ id, job, argument });
      const cancel = () => send({ id, cancel: true });
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
      return answer as never;
    },
    stop() {
      clearTimeout(ending);
      worker?.terminate();
      giveUp(new StoppedThread());
    },
  };
}
