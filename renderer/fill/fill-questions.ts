import type { ReviewedAudio } from '#shared/audio/plan-review.ts';
import type { ManySource } from './many/many-source.ts';

/** Questions about what sounds and feeds fill in. */
export type FillQuestion =
  | { readonly type: 'audio'; readonly path: string; readonly audio: ReviewedAudio; readonly answer: () => void }
  | { readonly type: 'fill-many'; readonly source: ManySource; readonly answer: () => void }
  | {
      readonly type: 'working';
      /** What is being read. */
      readonly name: string;
      readonly stop: () => void;
      readonly answer: () => void;
    };
