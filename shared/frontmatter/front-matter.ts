import type { Span } from '../text/splice.ts';
import type { Value } from './value.ts';

/** Whose reading counts: Ruby's Psych (Jekyll), js-yaml (Eleventy, Astro, Gatsby, Nuxt), Go's YAML (Hugo, podbard). */
export type Reader = 'psych' | 'javascript' | 'go';

/** How a scalar or collection is written. `empty`: nothing behind the colon; `comment`: only a comment stands there. */
export type Style =
  | 'plain'
  | 'single'
  | 'double'
  | 'literal'
  | 'folded'
  | 'flow-list'
  | 'flow-map'
  | 'block-list'
  | 'block-map'
  | 'alias'
  | 'empty'
  | 'comment';

/** A value with its place. `span` holds the value's own characters (quotes included, comments and blanks around it not). */
export interface ValueNode {
  readonly span: Span;
  readonly style: Style;
  readonly value: Value;
  /** Of a list: its items; `lines` are the item's whole lines, its `- ` included (in brackets: its own characters). */
  readonly items?: readonly { readonly node: ValueNode; readonly lines: Span }[];
  /** Of a map: its entries in order of writing. */
  readonly fields?: readonly Field[];
}

/** One key of a map, as written. */
export interface Field {
  readonly key: string;
  readonly keySpan: Span;
  /** Every place that names the key, where TOML does so in several lines and headers. */
  readonly keySpans?: readonly Span[];
  readonly node: ValueNode;
  /** The key's whole lines, continuation lines and final line end included (in braces: the entry's own characters). */
  readonly lines: Span;
}

/**
 * What stands before the notes. `yaml`, `toml`, `json`: read; `none`: the file is notes only; `unopened`: keys and a
 * closing fence, but the opening fence is missing; `unclosed`: an opening fence alone.
 */
export type FrontMatterKind = 'yaml' | 'toml' | 'json' | 'none' | 'unopened' | 'unclosed';

/** The parts of an episode's text, all offsets into the whole text. */
export interface FrontMatter {
  readonly kind: FrontMatterKind;
  /** The lines between the fences; of JSON the braces too. Empty (0..0) where there is no front matter to read. */
  readonly span: Span;
  /** Where the notes begin: behind the closing fence's line end and the blank lines there, as in Jekyll. */
  readonly notesStart: number;
  /** Top-level keys in order of writing; a key that stands twice is here twice. Empty where `error` is set. */
  readonly fields: readonly Field[];
  /** How and where the map of the keys is written; absent where no key is. */
  readonly map?: { readonly span: Span; readonly style: Style };
  /** The values where they are more than the fields' own, as a `<<` brings in others; `valuesOf` knows. */
  readonly values?: ReadonlyMap<string, Value>;
  /** Why the generator cannot read it, with the offset of the place. */
  readonly error?: { readonly message: string; readonly offset: number };
}
