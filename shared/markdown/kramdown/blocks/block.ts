import type { Span } from '../../../text/splice.ts';
import type { AttributeList, Attributes } from '../attribute-list.ts';
import type { ContentModel } from '../html-elements.ts';
import type { TagAttribute } from '../html-tag.ts';
import type { MappedText } from '../mapped-text.ts';

/**
 * What every block has. `origin` is where its own places (of its texts, links and children) begin in its parent's
 * places, so that a block stays the same value when text before it changes; `from` and `to` are offsets in the text it
 * was read from.
 */
interface BlockBase {
  readonly origin: number;
  readonly from: number;
  to: number;
  /** From the attribute lists written around it. */
  list?: AttributeList;
  /** Its own, before those of the lists. */
  attributes?: Attributes;
}

export interface Blank extends BlockBase {
  readonly type: 'blank';
  value: string;
}

/** Something that shows nothing but parts blocks. Only `marker` counts as a block boundary. */
export interface Boundary extends BlockBase {
  readonly type: 'boundary';
  readonly of: 'marker' | 'extension' | 'list' | 'definition';
}

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph';
  text: MappedText;
  /** Shown without `<p>`, as in a tight list. */
  transparent: boolean;
  /** HTML behind its text: a footnote's way back. */
  readonly suffix?: string;
}

export interface Heading extends BlockBase {
  readonly type: 'heading';
  readonly level: number;
  readonly text: MappedText;
}

export interface CodeBlock extends BlockBase {
  readonly type: 'code';
  readonly value: string;
  /** Where its first line begins. */
  readonly contentAt: number;
}

export interface Quote extends BlockBase {
  readonly type: 'quote';
  readonly children: readonly Block[];
}

export interface ListItem extends BlockBase {
  readonly type: 'item';
  readonly children: readonly Block[];
}

export interface List extends BlockBase {
  readonly type: 'list';
  readonly ordered: boolean;
  items: readonly ListItem[];
}

export interface Term extends BlockBase {
  readonly type: 'term';
  readonly text: MappedText;
}

export interface Details extends BlockBase {
  readonly type: 'details';
  readonly children: readonly Block[];
}

export interface DefinitionList extends BlockBase {
  readonly type: 'definitions';
  readonly entries: (Term | Details)[];
}

export interface Rule extends BlockBase {
  readonly type: 'rule';
}

export interface MathBlock extends BlockBase {
  readonly type: 'math';
  readonly value: string;
}

export type Alignment = 'default' | 'left' | 'right' | 'center';

/** A row of a table; a cell without text is one the row lacks. */
export interface TableRow {
  readonly cells: readonly (MappedText | undefined)[];
  /** The whole line, and the places of the bars in it that part the cells (offsets in the line). */
  readonly line: MappedText;
  readonly bars: readonly number[];
}

export interface TablePart {
  readonly type: 'thead' | 'tbody' | 'tfoot';
  readonly rows: readonly TableRow[];
}

export interface Table extends BlockBase {
  readonly type: 'table';
  readonly parts: readonly TablePart[];
  readonly alignment: readonly Alignment[];
  readonly span: Span;
  /** Whether a line of dashes says that a table is meant. */
  readonly ruled: boolean;
}

/** Text inside raw HTML. */
export interface RawText extends BlockBase {
  readonly type: 'text';
  value: string;
}

/** Text to be read for spans that is no paragraph: inside an HTML element, or behind stray tabs. */
export interface SpanText extends BlockBase {
  readonly type: 'spans';
  text: MappedText;
}

/** Characters that go to the page as they are: a comment, an instruction, a script's content, `{::nomarkdown}`. */
export interface Verbatim extends BlockBase {
  readonly type: 'verbatim';
  readonly value: string;
  /** Whether it stands on lines of its own outside of raw HTML. */
  readonly ownLine: boolean;
  /** Which extension wrote it. */
  readonly extension?: 'comment' | 'nomarkdown';
}

export interface HtmlBlock extends BlockBase {
  readonly type: 'html';
  readonly name: string;
  readonly model: ContentModel;
  readonly selfClosed: boolean;
  readonly children: Block[];
  /** Its tag's attributes with the places of their values, for its addresses. */
  readonly tagAttributes: readonly (TagAttribute & { readonly source: Span })[];
  readonly tag: Span;
  /** Whether its end tag is missing. */
  unclosed: boolean;
}

export type Block =
  | Blank
  | Boundary
  | Paragraph
  | Heading
  | CodeBlock
  | Quote
  | List
  | DefinitionList
  | Rule
  | MathBlock
  | Table
  | RawText
  | SpanText
  | Verbatim
  | HtmlBlock;
