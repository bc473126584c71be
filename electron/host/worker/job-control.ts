/** How a job on a thread says how far it is, and hears that it is not wanted any more. */
export interface JobControl {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Progress is said at most so often (ms): a bar needs no more. */
const quietMs = 60;

/** Says how far something is now and then, and its end always. */
export function seldom(onProgress: JobControl['onProgress']): JobControl['onProgress'] {
  let told = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - told < quietMs && done < total) return;
    told = now;
    onProgress(done, total);
  };
}
