import type { Span } from '../text/splice.ts';

export type LinkState = 'ok' | 'broken' | 'blocked' | 'unchecked';

/** One use of an address in an episode, in offsets of the episode's whole text. */
export interface LinkUse extends Span {
  readonly url: string;
  readonly kind: 'inline' | 'reference' | 'autolink' | 'image' | 'html' | 'bare' | 'front-matter' | 'audio';
  readonly text: string;
  readonly key?: string;
  /** A comment before it asks not to check it. */
  readonly ignored?: true;
}

/** What is known of an address. `reason` is a rule's name or a cause such as `timeout`, `offline`, `excluded`. */
export interface LinkVerdict {
  readonly state: LinkState;
  /** HTTP status of the last answer. */
  readonly status?: number;
  readonly reason?: string;
  /** Where a permanent redirect leads. */
  readonly redirect?: string;
  /** When it was asked, ms since 1970. */
  readonly at?: number;
  /** Of an audio address: what the answer's header said. */
  readonly bytes?: number;
  readonly mime?: string;
  readonly acceptsRanges?: boolean;
}

/** A use of an address with what is known of it. */
export interface CheckedLink extends LinkUse {
  readonly verdict: LinkVerdict;
}
