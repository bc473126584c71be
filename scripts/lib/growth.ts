/** One point of a curve: what something takes at one size. */
export interface GrowthPoint {
  readonly curve: string;
  /** How large the input was: episodes, or bytes of notes. */
  readonly at: number;
  readonly value: number;
  readonly unit: 'ms' | 'MB';
}

/** What each file of scripts/growth exports as `bench`. */
export type Growth = (report: (point: GrowthPoint) => void) => Promise<void>;
