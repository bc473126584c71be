import type { Span } from '../text/splice.ts';

/** A top-level block of the page with the lines of the notes (from 1, inclusive) that it comes from. */
export interface RenderedBlock {
  readonly html: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** A link as the generator sees it, in offsets of the notes. `span` is the address as written. */
export interface RenderedLink {
  readonly kind: 'inline' | 'reference' | 'autolink' | 'image' | 'html';
  /** The target as the page has it, entities resolved. */
  readonly url: string;
  /** The visible text; '' where there is none. */
  readonly text: string;
  readonly span: Span;
}

/** What the renderer met that a rule may speak about, in offsets of the notes. */
export interface Construct {
  readonly type:
    | 'pipe-table'
    | 'dead-link-in-table'
    | 'html-unclosed'
    | 'liquid'
    | 'undefined-reference'
    | 'unclosed-link'
    /** The page would have more than `mostHtml`: nothing of it was made. */
    | 'page-too-large';
  readonly span: Span;
  readonly detail?: string;
}

export interface RenderedNotes {
  readonly html: string;
  readonly blocks: readonly RenderedBlock[];
  readonly links: readonly RenderedLink[];
  /** Ids that the page's headings and raw HTML have, in order. */
  readonly ids: readonly string[];
  readonly constructs: readonly Construct[];
}
