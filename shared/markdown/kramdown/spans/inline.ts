import type { Attributes } from '../attribute-list.ts';

/** A part of a paragraph's text, in offsets of that text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Text without markup. Two texts never follow each other: what parts them matters to line breaks and abbreviations. */
export interface TextInline {
  readonly type: 'text';
  value: string;
}

/** Everything else that stands in a line. */
export interface MarkedInline {
  readonly type:
    | 'emphasis'
    | 'strong'
    | 'code'
    | 'link'
    | 'image'
    | 'html'
    | 'footnote'
    | 'math'
    | 'break'
    | 'quote-mark'
    | 'symbol'
    | 'entity'
    | 'verbatim'
    | 'abbreviation';
  /** Of code, math, verbatim: its content; of html: the name; of footnote: its name; of marks and symbols: their name. */
  readonly value: string;
  readonly attributes?: Attributes;
  readonly children: readonly Inline[];
  readonly range: TextRange;
  /** Names of lists that an attribute list behind it refers to. */
  readonly refs?: readonly string[];
  readonly link?: LinkFacts;
  readonly html?: HtmlFacts;
  readonly codePoint?: number;
  /** Of an entity: how it was written, where it may stay so. */
  readonly original?: string;
}

export type Inline = TextInline | MarkedInline;

/** Where a link's address stands: in this text, or in a definition of that id. */
export interface LinkFacts {
  readonly kind: 'inline' | 'reference' | 'autolink';
  readonly address: TextRange;
  readonly id?: string;
}

export interface HtmlFacts {
  readonly tag: TextRange;
  /** Whether kramdown reads nothing but HTML inside. */
  readonly raw: boolean;
  readonly unclosed: boolean;
  /** Places of the addresses among its attributes. */
  readonly addresses: readonly { readonly value: string; readonly range: TextRange }[];
}

/** What a person probably meant and did not get. */
export interface Slip extends TextRange {
  readonly type: 'undefined-reference' | 'unclosed-link';
  readonly detail: string;
}
