import type { Path } from '../frontmatter/edit.ts';
import type { Field, ValueNode } from '../frontmatter/front-matter.ts';

/** A single value of the front matter, however deep it lies in lists and maps. */
export interface Scalar {
  readonly path: Path;
  readonly node: ValueNode;
  /** What it says: a text without its quotes, anything else as written. */
  readonly words: string;
}

/** Every single value below some keys, in order of writing. What repeats another by an alias is left out. */
export function scalarsOf(text: string, fields: readonly Field[], above: Path = []): readonly Scalar[] {
  return fields.flatMap(({ key, node }) => scalarsAt(text, node, [...above, key]));
}

function scalarsAt(text: string, node: ValueNode, path: Path): readonly Scalar[] {
  if (node.fields !== undefined) return scalarsOf(text, node.fields, path);
  if (node.items !== undefined)
    return node.items.flatMap((item, index) => scalarsAt(text, item.node, [...path, index]));
  if (node.style === 'alias' || node.style === 'empty' || node.style === 'comment') return [];
  const words = typeof node.value === 'string' ? node.value : text.slice(node.span.start, node.span.end);
  return [{ path, node, words }];
}
