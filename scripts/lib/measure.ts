/** One figure of a benchmark. Its baseline is measured in the same run, with the same unit. */
export interface Metric {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  /** What the two were measured on, in a few words. */
  readonly detail?: string;
}

/** What each file of scripts/bench exports as `bench`: measures and reports figures as it has them. */
export type Bench = (report: (metric: Metric) => void) => Promise<void>;

/** How long each of several runs of some work takes (ms), after a few that are not counted. */
export async function timesOf(
  runs: number,
  work: (run: number) => Promise<unknown> | unknown,
  warmUp = Math.ceil(runs / 10),
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run++) {
    const since = performance.now();
    await work(run);
    if (run >= 0) times.push(performance.now() - since);
  }
  return times;
}

/** The value that `share` (0 to 1) of the values do not exceed; 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const index = Math.min(ordered.length - 1, Math.max(0, Math.ceil(share * ordered.length) - 1));
  return ordered[index] ?? Number.NaN;
}

/** Takes turns, so that what else the machine does burdens both alike; resolves to the times of each (ms). */
export async function timesInTurn(
  runs: number,
  one: (run: number) => Promise<unknown>,
  other: (run: number) => Promise<unknown>,
): Promise<{ readonly one: readonly number[]; readonly other: readonly number[] }> {
  const times = { one: [] as number[], other: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.one.push(...(await timesOf(1, () => one(run), 0)));
    times.other.push(...(await timesOf(1, () => other(run), 0)));
  }
  return times;
}
