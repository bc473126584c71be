import type { Failure } from '#shared/ipc/answers.ts';
import { fail, type Result } from '#shared/result.ts';
import type { TellPage } from '../ipc/tell-page.ts';
import { type BulkRun, type BulkThread, type Progress, StoppedThread } from './bulk-thread.ts';

/** A step that takes longer will never end: a regular expression that tries everything over an unlucky text (ms). */
const patience = 8000;

/** Jobs that only look: each can be ended at once, in the middle of a step. */
export interface LookRuns {
  run<Answer>(run: string, begin: (onProgress: Progress) => BulkRun<Answer>): Promise<Answer | Result<never, Failure>>;
  /** Whether it was one of these. */
  cancel(run: string): boolean;
}

export function lookRuns(thread: BulkThread, tell: TellPage, stepPatience = patience): LookRuns {
  const running = new Set<string>();
  return {
    async run(run, begin) {
      running.add(run);
      let isStuck = false;
      let timer: NodeJS.Timeout | undefined;
      const begun = begin((done, total) => {
        tell('bulk:progress', { run, done, total });
        clearTimeout(timer);
        timer = setTimeout(() => {
          isStuck = true;
          thread.kill();
        }, stepPatience);
      });
      try {
        return await begun.answer;
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
      if (isRunning) thread.kill();
      return isRunning;
    },
  };
}
