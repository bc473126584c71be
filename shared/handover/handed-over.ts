/** A text of a co-host's zip that the show does not have, or has otherwise. */
export interface HandedText {
  /** Below the show's root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** What the show has in its place; null for nothing. `hash` is the SHA-256 of its bytes. */
  readonly present: { readonly text: string; readonly hash: string } | null;
}

/** A picture, a sound or another file of a co-host's zip. */
export interface HandedFile {
  readonly path: string;
  readonly bytes: number;
  readonly state: 'new' | 'different' | 'same';
}

/** What a co-host's zip would change in the show. */
export interface HandedOver {
  /** Names the zip while it is looked at. */
  readonly id: string;
  readonly texts: readonly HandedText[];
  readonly files: readonly HandedFile[];
  /** Names that lead out of the show or into its hidden folders. */
  readonly refused: readonly string[];
}
