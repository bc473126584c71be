/** A file that differs from what was last sent to the site. */
export interface LocalFile {
  /** Below the show's root, with `/`. */
  readonly path: string;
  readonly change: 'new' | 'changed' | 'deleted';
}

/** How a show's folder stands against what was last fetched from where it is published from. */
export interface PublishState {
  /** Undefined where no branch is checked out. */
  readonly branch?: string;
  /** What the branch is compared with, such as `origin/main`; undefined where it has never been sent anywhere. */
  readonly upstream?: string;
  /** Commits that only this computer has, and that only the other side had at the last fetch. */
  readonly ahead: number;
  readonly behind: number;
  /** Files of the show that the other side does not have as they are here, by path. */
  readonly files: readonly LocalFile[];
}
