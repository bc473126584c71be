import { threadId } from 'node:worker_threads';
import type { JobControl } from '#host/worker/job-control.ts';
import { serveJobs } from '#host/worker/serve-jobs.ts';

/** Counts until it is told to end; says how far it came. */
async function count(to: number, { signal, onProgress }: JobControl): Promise<number> {
  for (let done = 0; done < to; done++) {
    if (signal.aborted) return done;
    onProgress(done + 1, to);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return to;
}

function breakDown(what: string): never {
  throw new Error(`${what} is broken`);
}

function end(code: number): never {
  process.exit(code);
}

/** Never comes back: only ending the thread helps. */
function spin(): never {
  for (;;);
}

function thread(): number {
  return threadId;
}

const jobs = { count, breakDown, end, spin, thread };
export type CountingJobs = typeof jobs;
serveJobs(jobs);
