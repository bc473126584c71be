import { withinPage } from '../../page-limit.ts';
import type { Attributes } from '../attribute-list.ts';
import type { Inline } from '../spans/inline.ts';

/** A heading: its id hangs on the headings before it. `id` is there where it has its own. */
export interface HeadingHole {
  readonly type: 'heading';
  readonly level: number;
  readonly id?: string;
  /** The id before a number is added, and how it is made: GFM's way, or kramdown's own inside HTML and footnotes. */
  readonly plain: string;
  readonly style: 'gfm' | 'kramdown' | 'none';
  readonly inContents: boolean;
  readonly children: readonly Inline[];
}

/** A place in the page that depends on the rest of the document. */
export type Hole =
  | HeadingHole
  | { readonly type: 'footnote'; readonly name: string }
  | { readonly type: 'footnotes'; readonly otherwise: HtmlBuffer }
  | {
      readonly type: 'contents';
      readonly ordered: boolean;
      readonly attributes: Attributes;
      readonly otherwise: HtmlBuffer;
    };

export type Piece = string | Hole;

/** HTML being written, with holes. */
export class HtmlBuffer {
  /** Those before the text that is being added to; most HTML has no holes and needs no list while it is written. */
  #pieces: Piece[] | undefined;
  #text = '';

  add(text: string): void {
    this.#text = withinPage(this.#text + text);
  }

  addHole(hole: Hole): void {
    this.#flushed().push(hole);
  }

  addAll(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (typeof piece === 'string') this.add(piece);
      else this.addHole(piece);
    }
  }

  /** All pieces; nothing is to be added afterwards. */
  finish(): readonly Piece[] {
    return this.#flushed();
  }

  get isEmpty(): boolean {
    return this.#text === '' && (this.#pieces === undefined || this.#pieces.length === 0);
  }

  get endsWithLine(): boolean {
    return this.#text.endsWith('\n');
  }

  /** Takes the last line end away. */
  chomp(): void {
    if (this.endsWithLine) this.#text = this.#text.slice(0, -1);
  }

  #flushed(): Piece[] {
    const text = this.#text;
    this.#text = '';
    if (this.#pieces === undefined) this.#pieces = text === '' ? [] : [text];
    else if (text !== '') this.#pieces.push(text);
    return this.#pieces;
  }
}
