import type { BulkJobs } from '#host/bulk/jobs.ts';
import type { JobControl } from '#host/worker/job-control.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import { fail, type Result } from '#shared/result.ts';
import type { TellPage } from '../ipc/tell-page.ts';
import { type JobThread, StoppedThread } from '../job-thread.ts';

/** A step that takes longer will never end: a regular expression that tries everything over an unlucky text (ms). */
const patience = 8000;

/** Jobs that only look: each can be ended at once, in the middle of a step. */
export interface LookRuns {
  run<Answer>(
    run: string,
    work: (control: Pick<JobControl, 'onProgress'>) => Promise<Answer>,
  ): Promise<Answer | Result<never, Failure>>;
  /** Whether it was one of these. */
  cancel(run: string): boolean;
}

export function lookRuns(thread: JobThread<BulkJobs>, tell: TellPage, stepPatience = patience): LookRuns {
  const running = new Set<string>();
  return {
    async run(run, work) {
      running.add(run);
      let isStuck = false;
      let timer: NodeJS.Timeout | undefined;
      const onProgress = (done: number, total: number) => {
        tell('bulk:progress', { run, done, total });
        clearTimeout(timer);
        timer = setTimeout(() => {
          isStuck = true;
          thread.stop();
        }, stepPatience);
      };
      try {
        return await work({ onProgress });
      } catch (error) {
        if (!(error instanceof StoppedThread)) throw error;
        return fail({ reason: isStuck ? 'too-slow' : 'stopped' });
      } finally {
        clearTimeout(timer);
        running.delete(run);
      }
    },
    cancel(run) {
      const isRunning = running.has(run);
      if (isRunning) thread.stop();
      return isRunning;
    },
  };
}
