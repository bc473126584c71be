import type { EpisodeStatus } from '../episode-summary.ts';
import type { KeyOrders } from '../habits/key-order.ts';
import type { EpisodeSample } from './places.ts';

/** Learns from episodes as they pass by, and keeps only as many as it takes to tell what the show's keys mean. */
export interface Tally {
  readonly note: (sample: EpisodeSample, status: EpisodeStatus) => void;
  /** A spread over all episodes, and some for every key, so that one which only an old season used is known too. */
  readonly samples: () => readonly EpisodeSample[];
  /** Orders of keys of all episodes; `living` without the retired ones. */
  readonly orders: () => { readonly living: KeyOrders; readonly all: KeyOrders };
}

const spread = 300;
const ofEachKey = 20;

/** A tally for about `total` episodes. */
export function createTally(total: number): Tally {
  const step = Math.max(1, Math.floor(total / spread));
  const kept: EpisodeSample[] = [];
  const counts = new Map<string, number>();
  const living = new Map<string, { keys: readonly string[]; times: number }>();
  const all = new Map<string, { keys: readonly string[]; times: number }>();
  let noted = 0;
  return {
    note(sample, status) {
      const keys = keysOf(sample);
      let isTelling = noted++ % step === 0;
      for (const key of keys) {
        const count = counts.get(key) ?? 0;
        if (count < ofEachKey) isTelling = true;
        counts.set(key, count + 1);
      }
      if (isTelling) kept.push(sample);
      const name = keys.join('\n');
      for (const orders of status === 'archive' ? [all] : [all, living]) {
        const known = orders.get(name);
        if (known) known.times++;
        else orders.set(name, { keys, times: 1 });
      }
    },
    samples: () => kept,
    orders: () => ({ living, all }),
  };
}

/** The top-level keys of an episode in order of writing, each once. */
export function keysOf({ frontMatter }: EpisodeSample): readonly string[] {
  const keys = frontMatter.fields.map(({ key }) => key);
  return new Set(keys).size === keys.length ? keys : [...new Set(keys)];
}
