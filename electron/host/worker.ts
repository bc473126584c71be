import { parentPort } from 'node:worker_threads';
import { type JobName, jobs } from './worker/jobs.ts';

// The thread's side of electron/main/host-worker.ts: a job in, its answer out.
parentPort?.on('message', async ({ id, job, argument }: { id: number; job: JobName; argument: string }) => {
  try {
    parentPort?.postMessage({ id, answer: await jobs[job](argument) });
  } catch (cause) {
    parentPort?.postMessage({ id, crash: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
});
