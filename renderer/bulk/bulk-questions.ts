import type { BulkOutcome, BulkRecord, ChangePlan } from '#shared/bulk/change-set.ts';
import type { SizedFile } from '#shared/bulk/retired-copy.ts';
import type { RunState } from './bulk-run.tsx';

/** Questions about changes of many files. */
export type BulkQuestion =
  | {
      readonly type: 'bulk-review';
      readonly plan: ChangePlan;
      /** The unsaved texts that a part of the plan is for, by path. */
      readonly unsaved: ReadonlyMap<string, string>;
      /** Null: nothing was changed. */
      readonly answer: (outcome: BulkOutcome | null) => void;
    }
  | {
      readonly type: 'bulk-settle';
      readonly record: string;
      readonly how: 'undo' | 'finish';
      readonly answer: (outcome: BulkOutcome | null) => void;
    }
  | {
      readonly type: 'bulk-interrupted';
      readonly record: BulkRecord;
      readonly answer: (how: 'undo' | 'finish' | 'leave' | 'later') => void;
    }
  | { readonly type: 'bulk-wait'; readonly run: RunState; readonly title: string; readonly answer: () => void }
  | { readonly type: 'bulk-health'; readonly answer: () => void }
  | {
      readonly type: 'bulk-change';
      /** The chosen episodes; null: all that are not archived. */
      readonly paths: readonly string[] | null;
      readonly answer: () => void;
    }
  | { readonly type: 'bulk-find'; readonly replaces: boolean; readonly answer: () => void }
  | {
      readonly type: 'bulk-archive';
      readonly direction: 'archive' | 'restore';
      /** The chosen episodes; null: the person chooses in the dialog. */
      readonly paths: readonly string[] | null;
      readonly answer: () => void;
    }
  | {
      readonly type: 'bulk-retired';
      readonly files: readonly SizedFile[];
      /** Archived episodes whose audio the site itself publishes. */
      readonly onSite: number;
      readonly answer: () => void;
    };
