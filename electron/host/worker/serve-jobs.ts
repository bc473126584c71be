import { parentPort } from 'node:worker_threads';
import { type JobControl, seldom } from './job-control.ts';

/** What the main process sends to a thread: a job, or that one is not wanted any more. */
export type ToThread =
  | { readonly id: number; readonly job: string; readonly argument: unknown }
  | { readonly id: number; readonly cancel: true };

/** What a thread says: how far a job is, its answer, or that it broke, with the stack. */
export type FromThread =
  | { readonly id: number; readonly progress: { readonly done: number; readonly total: number } }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly crash: string };

/** The thread's side of electron/main/job-thread.ts: jobs in, their answers out. Called once on a thread. */
export function serveJobs(jobs: Readonly<Record<string, (argument: never, control: JobControl) => unknown>>): void {
  const running = new Map<number, AbortController>();
  const tell = (said: FromThread) => parentPort?.postMessage(said);
  const run = async (id: number, job: string, argument: unknown) => {
    const controller = new AbortController();
    running.set(id, controller);
    const onProgress = seldom((done, total) => tell({ id, progress: { done, total } }));
    try {
      tell({ id, answer: await jobs[job]?.(argument as never, { signal: controller.signal, onProgress }) });
    } catch (cause) {
      tell({ id, crash: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
    } finally {
      running.delete(id);
    }
  };
  parentPort?.on('message', (message: ToThread) => {
    if ('cancel' in message) running.get(message.id)?.abort();
    else run(message.id, message.job, message.argument);
  });
}
