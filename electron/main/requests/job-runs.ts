import type { JobControl } from '#host/worker/job-control.ts';

/** Long jobs by the name that the page gave them: it hears how far they are, and may end them. */
export interface JobRuns {
  follow<Answer>(run: string, work: (control: JobControl) => Promise<Answer>): Promise<Answer>;
  stop(run: string): void;
}

/** `tell` hands the page how far a job is. */
export function jobRuns(
  tell: (progress: { readonly run: string; readonly done: number; readonly total: number }) => void,
): JobRuns {
  const running = new Map<string, AbortController>();
  return {
    async follow(run, work) {
      const controller = new AbortController();
      running.set(run, controller);
      try {
        return await work({
          signal: controller.signal,
          onProgress: (done, total) => tell({ run, done, total }),
        });
      } finally {
        running.delete(run);
      }
    },
    stop: (run) => running.get(run)?.abort(),
  };
}
