import type { FillRow, FillTarget } from '#shared/audio/fill-plan.ts';
import type { FillEntry } from '#shared/audio/many/fill-many.ts';
import type { ReviewRow } from '#shared/audio/offer-chapters.ts';
import { planReview, type ReviewAround, type ReviewedAudio } from '#shared/audio/plan-review.ts';
import type { FillSource } from '../review-table.tsx';

/** Where the values of many episodes come from: dropped sounds, or the items of a feed. */
export interface ManySource {
  readonly kind: 'files' | 'feed';
  readonly entries: readonly FillEntry[];
  /** What the entry is called in the list, and where it lies. */
  readonly named: (key: string) => { readonly name: string; readonly place: string };
  readonly rowsFor: (key: string, target: FillTarget & { readonly path: string }) => readonly FillRow[];
  readonly sourceOf: (role: ReviewRow['role']) => FillSource;
}

/** Dropped sounds as a source. */
export function filesSource(
  files: readonly ReviewedAudio[],
  entries: readonly FillEntry[],
  around: ReviewAround,
): ManySource {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    kind: 'files',
    entries,
    named: (key) => ({ name: key.split(/[\\/]/).at(-1) ?? key, place: key }),
    rowsFor: (key, target) => {
      const file = byPath.get(key);
      return file === undefined ? [] : planReview(target, around, file).rows;
    },
    sourceOf: (role) => (role === 'audio' ? 'pattern' : role === 'title' ? 'tags' : 'file'),
  };
}
