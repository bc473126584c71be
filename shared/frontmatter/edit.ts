/** A key of a map or an index of a list, outermost first. */
export type Path = readonly (string | number)[];

/**
 * A value to write. `text` is read back as exactly this string; `literal` is YAML source of a non-text scalar (a date, a
 * number, a boolean); `empty` is nothing behind the colon, or `''` where quotes stood.
 */
export type NewValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'literal'; readonly source: string }
  | { readonly type: 'empty' }
  | { readonly type: 'list'; readonly items: readonly NewValue[] }
  | { readonly type: 'map'; readonly entries: readonly (readonly [string, NewValue])[] };

/** One edit of the front matter. */
export type FrontMatterEdit =
  | { readonly type: 'set'; readonly path: Path; readonly value: NewValue }
  | { readonly type: 'remove'; readonly path: Path }
  | { readonly type: 'rename'; readonly key: string; readonly to: string }
  | { readonly type: 'insert-item'; readonly path: Path; readonly index: number; readonly value: NewValue }
  | { readonly type: 'move-item'; readonly path: Path; readonly from: number; readonly to: number };

/** What the show's other episodes do, for what a value alone does not tell. */
export interface WritingHabits {
  /** Keys in the show's usual order: a new key goes behind the nearest one before it. */
  readonly keyOrder?: readonly string[];
  /** Blanks before the `-` of a list's items below a top-level key: 0, 1, 2 or 4. */
  readonly listIndent?: number;
  /** Keys whose text is always quoted (durations). */
  readonly alwaysQuoted?: readonly string[];
}

/** Why an edit was not made; the text is as it was. Its words are `failure.<reason>` in shared/words. */
export interface EditRefusal {
  readonly reason:
    | 'no-front-matter'
    | 'no-such-place'
    | 'key-exists'
    | 'not-a-list'
    | 'alias'
    | 'unwritable'
    | 'other-value-would-change';
  readonly key?: string;
  readonly detail?: string;
}
