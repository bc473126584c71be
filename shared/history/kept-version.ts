/**
 * What a kept version was. `opened`: the file before this app changed it; `editing`: in the middle of the work; the
 * others are texts that gave way to something else, and would be nowhere if they were not kept.
 */
export const versionKinds = [
  'opened',
  'saved',
  'editing',
  'discarded',
  'recovered',
  'before-theirs',
  'before-merge',
  'before-restore',
  'before-bulk',
  'before-outside',
] as const;

export type VersionKind = (typeof versionKinds)[number];

/** One text of an episode as it once was. */
export interface KeptVersion {
  /** Names the version among those of its episode. */
  readonly id: string;
  /** When it was kept, ms since 1970. */
  readonly at: number;
  readonly kind: VersionKind;
  /** SHA-256 of its bytes, hex: the same as that of a file which holds this text. */
  readonly hash: string;
}

/** What history keeps at the most. */
export interface HistoryLimits {
  /** How old a version may become, in ms. */
  readonly ageMs: number;
  /** What all texts together may take, in bytes; texts that are the same count once. */
  readonly bytes: number;
}

export const historyLimits: HistoryLimits = { ageMs: 30 * 24 * 60 * 60_000, bytes: 256 * 1024 * 1024 };

/** How long an episode may be edited until a version of it is kept, in ms. */
export const editingPauseMs = 3 * 60_000;
