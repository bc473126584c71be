/** How a job tells how far it is, and hears that it is to end. */
export interface JobHooks {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}
