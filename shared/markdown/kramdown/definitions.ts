import type { Span } from '../../text/splice.ts';
import type { AttributeList } from './attribute-list.ts';
import type { Block } from './blocks/block.ts';

/** What took the attribute lists written around a definition. */
export interface ListHolder {
  readonly list?: AttributeList;
}

/** `[id]: address "title"`; `source` are the places of the address. A list below it is for every link that uses it. */
export interface LinkDefinition {
  readonly type: 'link';
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly source: Span;
  readonly holder: ListHolder;
}

/** `[^name]: …` with the blocks that the page shows at its end. */
export interface FootnoteDefinition {
  readonly type: 'footnote';
  readonly name: string;
  readonly children: readonly Block[];
  readonly source: Span;
  readonly holder: ListHolder;
}

/** `*[text]: title`. */
export interface AbbreviationDefinition {
  readonly type: 'abbreviation';
  readonly text: string;
  readonly title: string;
  readonly holder: ListHolder;
}

/** `{:name: …}`. */
export interface ListDefinition {
  readonly type: 'list';
  readonly name: string;
  readonly content: string;
}

/** A definition that attribute lists may follow. */
export type HeldDefinition = LinkDefinition | FootnoteDefinition | AbbreviationDefinition;

/** A definition whose place among the blocks is still to be made. */
export type WithoutHolder<T> = T extends HeldDefinition ? Omit<T, 'holder'> : never;

export type Definition = HeldDefinition | ListDefinition;

/** A definition and where its places begin in the notes. */
export interface PlacedDefinition {
  readonly definition: Definition;
  readonly origin: number;
}

/** How link ids are compared: any white space is one blank, case does not count. */
export function normalizedId(id: string): string {
  return id.replace(/[ \t\r\n\f\v]+/g, ' ').toLowerCase();
}
