import { parentPort } from 'node:worker_threads';
import { type JobControl, type JobName, jobs } from './worker/jobs.ts';

/** What electron/main/host-worker.ts sends: a job, or that one is not wanted any more. */
interface ToThread {
  readonly id: number;
  readonly job?: JobName;
  readonly argument?: never;
  readonly cancel?: true;
}

const running = new Map<number, AbortController>();

// The thread's side of electron/main/host-worker.ts: a job in, its answer out.
parentPort?.on('message', async ({ id, job, argument, cancel }: ToThread) => {
  if (cancel) running.get(id)?.abort();
  if (job === undefined) return;
  const controller = new AbortController();
  running.set(id, controller);
  const control: JobControl = {
    signal: controller.signal,
    onProgress: (done, total) => parentPort?.postMessage({ id, done, total }),
  };
  try {
    parentPort?.postMessage({ id, answer: await jobs[job](argument as never, control) });
  } catch (cause) {
    parentPort?.postMessage({ id, crash: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  } finally {
    running.delete(id);
  }
});
