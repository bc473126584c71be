/** `published`: the generator publishes it; `draft`: it does not yet; `archive`: a folder it never publishes. */
export type EpisodeStatus = 'published' | 'draft' | 'archive';

/** What the list, the search and the rules over the whole show need to know of an episode. Plain data. */
export interface EpisodeSummary {
  /** Path below the show's root, with `/`. */
  readonly path: string;
  readonly status: EpisodeStatus;
  readonly title: string;
  /** The date as written in the file, '' where there is none. */
  readonly dateText: string;
  /** The instant in ms since 1970 by which the list is sorted (date in the show's zone, else the file name's day); undefined where neither tells. */
  readonly instant?: number;
  readonly number?: number;
  readonly season?: number;
  /** As written. */
  readonly duration: string;
  readonly bytes: string;
  readonly audio: string;
  readonly description: string;
  readonly people: readonly string[];
  readonly tags: readonly string[];
  /** The data file beside the notes that holds what front matter else would (`index.yml`), where the notes have none. */
  readonly sidecar?: string;
  /**
   * Set where the front matter cannot be read; the list still shows the file. The reader's own message, or `unopened`,
   * `unclosed` (a fence is missing), `not-utf8`, `no-permission`, `unreadable` (the file itself).
   */
  readonly unreadable?: string;
}
