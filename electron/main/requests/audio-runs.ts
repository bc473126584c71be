import type { TellPage } from '../ipc/tell-page.ts';

/** What a long job is given to be followed and ended by. */
export interface RunWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Long jobs by the name that the page gave them: it hears how far they are, and may end them. */
export interface AudioRuns {
  follow<Answer>(run: string, work: (watch: RunWatch) => Promise<Answer>): Promise<Answer>;
  stop(run: string): void;
}

/** Progress is said at most every 80 ms: a bar needs no more. */
const PAUSE = 80;

export function audioRuns(tell: TellPage, now: () => number): AudioRuns {
  const running = new Map<string, AbortController>();
  return {
    async follow(run, work) {
      const controller = new AbortController();
      running.set(run, controller);
      let said = now();
      const onProgress = (done: number, total: number) => {
        if (now() - said < PAUSE && done < total) return;
        said = now();
        tell('audio:progress', { run, done, total });
      };
      try {
        return await work({ signal: controller.signal, onProgress });
      } finally {
        running.delete(run);
      }
    },
    stop: (run) => running.get(run)?.abort(),
  };
}
