import { create } from 'zustand';

/** Titles of pasted addresses that are still to come, and what the last pasted address can become. */
interface TitlesState {
  /** By episode: addresses that stand in place of their titles. */
  readonly waiting: Readonly<Record<string, readonly string[]>>;
  /** How many are being fetched. */
  readonly fetching: number;
  /** The address that was pasted last, alone, while its episode is in front. */
  readonly pasted: { readonly path: string; readonly url: string } | null;
}

export const useTitles = create<TitlesState>(() => ({ waiting: {}, fetching: 0, pasted: null }));
