/** A calendar day as the generator reads it: `YYYY-MM-DD`. */
export interface DayValue {
  readonly type: 'day';
  readonly text: string;
}

/** A time as the generator reads it: `YYYY-MM-DDTHH:MM:SS±HH:MM`, with its written offset (none: `+00:00`). */
export interface TimeValue {
  readonly type: 'time';
  readonly text: string;
}

/**
 * A front-matter value as the site's generator reads it. Integers beyond 2^53 are strings of their digits.
 * Days and times are tagged objects, never a `Date`.
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | DayValue
  | TimeValue
  | readonly Value[]
  | { readonly type: 'map'; readonly entries: ReadonlyMap<string, Value> };

/** JSON as `episodes get` prints it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
