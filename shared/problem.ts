import type { Span, Splice } from './text/splice.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a message's words are filled with; numbers are set in the person's own manner. */
export type Params = Readonly<Record<string, string | number>>;

/** A change that mends a problem, in UTF-16 offsets of the episode's text (no byte order mark). */
export interface Fix {
  /** Key of the words on the button, below `fix.` in shared/words. */
  readonly title: string;
  readonly params?: Params;
  readonly edits: readonly Splice[];
}

/**
 * One finding about an episode. Its words are `rule.<rule>` (or `rule.<rule>_<variant>`) in shared/words, so that a
 * finding is the same value in every language. A problem of a missing key has the span 0..0.
 */
export interface Problem extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly variant?: string;
  readonly params?: Params;
  /** The front-matter key that it is about, where there is one. */
  readonly key?: string;
  /** Fires on more than half of the show's published episodes: the app says it once for the show. */
  readonly habit?: true;
  readonly fix?: Fix;
  /** Other ways to mend it, where the person has to choose; `fix` is the safest of them. */
  readonly otherFixes?: readonly Fix[];
}
