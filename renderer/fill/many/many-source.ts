import type { FillRow, FillTarget } from '#shared/audio/fill-plan.ts';
import type { FillEntry } from '#shared/audio/many/fill-many.ts';
import type { ReviewRow } from '#shared/audio/offer-chapters.ts';
import { planReview, type ReviewAround, type ReviewedAudio } from '#shared/audio/plan-review.ts';
import { proposeAudioPath } from '#shared/audio/propose-audio-path.ts';
import type { FillSource } from '../review-table.tsx';

type EpisodeTarget = FillTarget & { readonly path: string };

/** Where the values of many episodes come from: dropped sounds, or the items of a feed. */
export interface ManySource {
  readonly kind: 'files' | 'feed';
  readonly entries: readonly FillEntry[];
  /** What the entry is called in the list, and where it lies. */
  readonly named: (key: string) => { readonly name: string; readonly place: string };
  readonly rowsFor: (key: string, target: EpisodeTarget, plain: boolean) => readonly FillRow[];
  /** Where the entry's file would be copied to; undefined where it lies where it belongs. */
  readonly copyTo?: (key: string, target: EpisodeTarget, plain: boolean) => string | undefined;
  /** Some files have names that not every server and app reads; `plain` above gives them others. */
  readonly hasPlainNames?: boolean;
  readonly sourceOf: (role: ReviewRow['role']) => FillSource;
}

/** Dropped sounds as a source. */
export function filesSource(
  files: readonly ReviewedAudio[],
  entries: readonly FillEntry[],
  around: ReviewAround,
): ManySource {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const planOf = (key: string, target: EpisodeTarget, plain: boolean) => {
    const file = byPath.get(key);
    return file && planReview(target, around, file, plain ? plainNameOf(file, around) : undefined);
  };
  return {
    kind: 'files',
    entries,
    named: (key) => ({ name: key.split(/[\\/]/).at(-1) ?? key, place: key }),
    rowsFor: (key, target, plain) => planOf(key, target, plain)?.rows ?? [],
    copyTo: (key, target, plain) => planOf(key, target, plain)?.copyTo,
    hasPlainNames: files.some((file) => plainNameOf(file, around) !== undefined),
    sourceOf: (role) => (role === 'audio' ? 'pattern' : role === 'title' ? 'tags' : 'file'),
  };
}

/** A name of plain letters for a file whose own has others. */
function plainNameOf({ path }: ReviewedAudio, { show, episodes }: ReviewAround): string | undefined {
  return proposeAudioPath(path, show, episodes).asciiName;
}
