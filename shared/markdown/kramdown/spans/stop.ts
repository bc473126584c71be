import type { Frame, SpanState } from './span-state.ts';

/** What ends an element. */
export interface Stop {
  /** Whether `]` may be it. */
  readonly brackets?: boolean;
  /** Whether the element ends at the state's position; may take notes, it is asked once at each place. */
  isHere(state: SpanState, frame: Frame): boolean;
  /** Whether it is known that from this place on nothing ends it. */
  isHopeless(at: number, frame: Frame): boolean;
}

/** Reads spans up to a stop. */
export type SequenceReader = (state: SpanState, frame: Frame, stop?: Stop) => boolean;
