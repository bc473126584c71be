import { parentPort } from 'node:worker_threads';
import { type BulkJobName, bulkJobs } from './bulk/jobs.ts';

/** What the main process sends: a job, or that one is to end. */
export type BulkMessage =
  | { readonly id: number; readonly job: BulkJobName; readonly argument: never }
  | { readonly cancel: number };

/** How often progress is told at most (ms). */
const quietMs = 60;

const running = new Map<number, AbortController>();

// The thread's side of electron/main/bulk/bulk-thread.ts.
parentPort?.on('message', async (message: BulkMessage) => {
  if ('cancel' in message) {
    running.get(message.cancel)?.abort();
    return;
  }
  const { id, job, argument } = message;
  const controller = new AbortController();
  running.set(id, controller);
  let told = 0;
  const onProgress = (done: number, total: number) => {
    const now = Date.now();
    if (now - told < quietMs && done < total) return;
    told = now;
    parentPort?.postMessage({ id, progress: { done, total } });
  };
  try {
    parentPort?.postMessage({ id, answer: await bulkJobs[job](argument, { signal: controller.signal, onProgress }) });
  } catch (cause) {
    parentPort?.postMessage({ id, crash: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  } finally {
    running.delete(id);
  }
});
