import type { WritingHabits } from '../edit.ts';
import type { Field, FrontMatter, Reader, ValueNode } from '../front-matter.ts';
import type { Layout } from './new-value-text.ts';
import type { Quote } from './scalar-text.ts';

/** What an edit knows of the text that it changes. */
export interface Writing {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  /** The front matter as one map; absent where no key is written. */
  readonly root?: ValueNode;
  readonly reader: Reader;
  readonly habits: WritingHabits;
  readonly newline: '\n' | '\r\n';
  /** The quotes that this front matter uses most. */
  readonly quote: Quote;
}

/** The line end of the fence, or of the first line of a file without one. */
export function newlineOf(text: string): '\n' | '\r\n' {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/** The quotes used most; double ones where there is no majority, as the field does. */
export function quoteOf(fields: readonly Field[]): Quote {
  const count = { single: 0, double: 0 };
  const look = (node: ValueNode): void => {
    if (node.style === 'single' || node.style === 'double') count[node.style]++;
    for (const item of node.items ?? []) look(item.node);
    for (const field of node.fields ?? []) look(field.node);
  };
  for (const field of fields) look(field.node);
  return count.single > count.double ? 'single' : 'double';
}

/** How many columns the list items of this front matter are indented by below their key; undefined without lists. */
function listIndentOf(text: string, fields: readonly Field[]): number | undefined {
  for (const field of fields) {
    const first = field.node.style === 'block-list' ? field.node.items?.[0] : undefined;
    if (first !== undefined) {
      return Math.max(0, columnOf(text, field.node.span.start) - columnOf(text, field.keySpan.start));
    }
  }
  return undefined;
}

/** How new lines of this front matter are written. */
export function layoutOf({ text, frontMatter, habits, newline, quote }: Writing): Layout {
  return { newline, quote, listIndent: listIndentOf(text, frontMatter.fields) ?? habits.listIndent ?? 2 };
}

/** Columns from the line's beginning, from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Behind the `:` of a key; undefined for a key written with `?`. */
export function colonEnd(text: string, field: Field): number | undefined {
  let at = field.keySpan.end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return text[at] === ':' ? at + 1 : undefined;
}

/** The end of the line that `offset` is in, before its line end. */
export function lineEnd(text: string, offset: number): number {
  let at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  if (at > offset && text[at - 1] === '\r') at--;
  return at;
}
