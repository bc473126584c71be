import type { Params } from '../problem.ts';
import type { Splice } from '../text/splice.ts';
import { type LineCounts, lineCounts } from './line-counts.ts';

/** What is to become of one file. Nothing of it is written before the person has seen it. */
export interface FileChange {
  /** Below the show's root, with `/`. */
  readonly path: string;
  /** SHA-256 (hex) of the bytes that the edits were made for; 'new' for a file that must not exist yet. */
  readonly before: string | 'new';
  /** Replacements of the text that `before` names; none where the file only moves. */
  readonly edits: readonly Splice[];
  /** Where the file goes, below the root. */
  readonly to?: string;
  /** The edits are for unsaved text in the window: they are made there and never written behind the person's back. */
  readonly inWindow?: true;
}

/** What a change of many files is called: words below `bulk.what` in shared/words, with their parameters. */
export interface ChangeName {
  readonly what: string;
  readonly params?: Params;
}

/** A file of a plan as a list shows it. */
export interface PlannedFile extends LineCounts {
  readonly path: string;
  readonly to?: string;
  readonly inWindow?: true;
  readonly isNew?: true;
}

/** A file that stays as it is, and why: `failure.<reason>` in shared/words. */
export interface FileRefusal {
  readonly path: string;
  readonly reason: string;
  readonly key?: string;
  readonly detail?: string;
}

/** Changes that wait for the person's word. The edits stay with the main process; a file's are asked for when shown. */
export interface ChangePlan {
  readonly id: string;
  readonly name: ChangeName;
  readonly files: readonly PlannedFile[];
  readonly refused: readonly FileRefusal[];
}

/** How a change of many files went. */
export interface BulkOutcome {
  /** Names the record by which it can be taken back; null where nothing was changed. */
  readonly record: string | null;
  /** Paths (as they were before) of the files that now are as planned. */
  readonly done: readonly string[];
  readonly failures: readonly FileRefusal[];
  /** The person stopped it; what was not reached is as it was. */
  readonly cancelled: boolean;
}

/** A change of many files that was written, as it is kept for undo. */
export interface BulkRecord {
  readonly id: string;
  readonly root: string;
  /** Ms since 1970. */
  readonly at: number;
  readonly name: ChangeName;
  /** `applying`, `undoing`: begun, and interrupted where nothing is running. */
  readonly state: 'applying' | 'done' | 'undoing' | 'undone';
  /** How many files it is about. */
  readonly files: number;
}

/** A change as a list shows it; `text` is what the edits are for. */
export function plannedFile({ path, to, edits, before, inWindow }: FileChange, text: string): PlannedFile {
  return {
    path,
    ...lineCounts(text, edits),
    ...(to === undefined ? {} : { to }),
    ...(inWindow && { inWindow }),
    ...(before === 'new' && { isNew: true as const }),
  };
}
