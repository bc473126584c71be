import type { FillRow } from '#shared/audio/fill-plan.ts';
import type { ReviewRow } from '#shared/audio/offer-chapters.ts';
import type { ReviewedAudio } from '#shared/audio/plan-review.ts';
import type { ManySource } from './many/many-source.ts';
import type { FillSource } from './review-table.tsx';

/** Questions about what sounds and feeds fill in. */
export type FillQuestion =
  | { readonly type: 'audio'; readonly path: string; readonly audio: ReviewedAudio; readonly answer: () => void }
  | { readonly type: 'fill-many'; readonly source: ManySource; readonly answer: () => void }
  | {
      readonly type: 'rows';
      /** The episode's. */
      readonly path: string;
      /** Where the values were read, as the person knows it. */
      readonly place: string;
      readonly rows: readonly FillRow[];
      readonly sourceOf: (role: ReviewRow['role']) => FillSource;
      readonly note?: string;
      readonly answer: () => void;
    }
  | {
      readonly type: 'download';
      readonly url: string;
      readonly bytes: number;
      readonly answer: (choice: 'whole' | 'size' | 'cancel') => void;
    }
  | {
      readonly type: 'feed-address';
      readonly present: string;
      /** Why the present one did not serve; '' where none did not. */
      readonly trouble: string;
      /** Null: the person thought better of it. */
      readonly answer: (address: string | null) => void;
    }
  | {
      readonly type: 'working';
      /** What is being read. */
      readonly name: string;
      readonly stop: () => void;
      readonly answer: () => void;
    };
