import type { Path } from '../edit.ts';
import type { Field, ValueNode } from '../front-matter.ts';
import { colonEnd, columnOf, type Writing } from './writing.ts';

/** A value and what it hangs on. */
export interface Place {
  readonly node: ValueNode;
  /** Behind the `:` or `-` that it belongs to; undefined at the root and behind an explicit key. */
  readonly signEnd: number | undefined;
  /** The column of its key or `-`: what is below is indented by more. */
  readonly column: number;
  readonly inBrackets: boolean;
  /** Text here is quoted in any case. */
  readonly alwaysQuoted: boolean;
  /** The name that a refusal gives: the top-level key. */
  readonly key: string;
  readonly field?: Field;
  /** The list or map that it stands in. */
  readonly parent?: Place;
  /** Its index among the parent's items or fields. */
  readonly index?: number;
}

/** The front matter as a place of its own; undefined where nothing is written. */
export function rootPlace({ root, text }: Writing): Place | undefined {
  if (root === undefined) return undefined;
  const { style, span } = root;
  return {
    node: root,
    signEnd: undefined,
    column: style === 'block-map' ? columnOf(text, span.start) : 0,
    inBrackets: style === 'flow-map',
    alwaysQuoted: false,
    key: '',
  };
}

/** What stands at a path: of a key that stands twice the last, as that one counts. An alias has no inside. */
export function placeAt(writing: Writing, path: Path): Place | 'alias' | undefined {
  let place = rootPlace(writing);
  for (const step of path) {
    if (place === undefined) return undefined;
    if (place.node.style === 'alias') return 'alias';
    place = childOf(writing, place, step);
  }
  return place;
}

function childOf(writing: Writing, parent: Place, step: string | number): Place | undefined {
  const { node } = parent;
  if (node.fields !== undefined) {
    const index = node.fields.findLastIndex((field) => field.key === String(step));
    const field = node.fields[index];
    return field === undefined ? undefined : fieldPlace(writing, parent, field, index);
  }
  const item = typeof step === 'number' ? node.items?.[step] : undefined;
  if (item === undefined || typeof step !== 'number') return undefined;
  return itemPlace(writing, parent, item.node, step);
}

export function fieldPlace(writing: Writing, parent: Place, field: Field, index: number): Place {
  const isTop = parent.parent === undefined;
  return {
    node: field.node,
    signEnd: colonEnd(writing.text, field),
    column: columnOf(writing.text, field.keySpan.start),
    inBrackets: parent.inBrackets || parent.node.style === 'flow-map',
    alwaysQuoted: isTop && (writing.habits.alwaysQuoted ?? []).includes(field.key),
    key: isTop ? field.key : parent.key,
    field,
    parent,
    index,
  };
}

export function itemPlace(writing: Writing, parent: Place, node: ValueNode, index: number): Place {
  const dash = dashOf(writing, parent, index);
  return {
    node,
    signEnd: dash === undefined ? undefined : dash + 1,
    column: dash === undefined ? parent.column : columnOf(writing.text, dash),
    inBrackets: parent.inBrackets || parent.node.style === 'flow-list',
    alwaysQuoted: false,
    key: parent.key,
    parent,
    index,
  };
}

/** The `-` of an item of a block list: all of them stand in one column. */
export function dashOf({ text }: Writing, list: Place, index: number): number | undefined {
  const item = list.node.items?.[index];
  if (list.node.style !== 'block-list' || item === undefined) return undefined;
  if (index === 0) return list.node.span.start;
  const dash = item.lines.start + columnOf(text, list.node.span.start);
  return text[dash] === '-' ? dash : undefined;
}
