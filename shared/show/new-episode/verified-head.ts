import type { FrontMatter } from '../../frontmatter/front-matter.ts';
import { parseFrontMatter } from '../../frontmatter/parse.ts';
import type { Value } from '../../frontmatter/value.ts';
import { equalMaps, isMap } from '../../frontmatter/value-text.ts';
import { valuesOf } from '../../frontmatter/values.ts';
import { applySplices, type Splice } from '../../text/splice.ts';
import type { PlannedEdit } from './plan-head.ts';

/** How one planned edit is written in a format; undefined where it cannot be or need not be. */
export type HeadWriter = (
  source: string,
  edit: PlannedEdit,
  before: Value | undefined,
) => readonly Splice[] | undefined;

/**
 * Makes one edit after the other in a front matter of TOML or JSON. Each result is read again: only the edited value
 * differs, it is of the kind that it was, and a text is the one asked for; else that edit is left out.
 */
export function writeVerified(head: string, edits: readonly PlannedEdit[], write: HeadWriter): string {
  let text = head;
  for (const edit of edits) {
    const before = parseFrontMatter(text);
    const { start, end } = before.span;
    const was = valueAt(before, edit.path);
    const splices = write(text.slice(start, end), edit, was);
    if (splices === undefined) continue;
    const made = applySplices(text.slice(start, end), splices);
    const next = text.slice(0, start) + made + text.slice(end);
    if (isRight(before, parseFrontMatter(next), edit, was)) text = next;
  }
  return text;
}

function isRight(
  before: FrontMatter,
  after: FrontMatter,
  { path, value }: PlannedEdit,
  was: Value | undefined,
): boolean {
  if (after.error !== undefined || after.kind !== before.kind) return false;
  if (!equalMaps(without(valuesOf(before), path), without(valuesOf(after), path))) return false;
  const is = valueAt(after, path);
  if (is === undefined) return value.type === 'remove' || value.type === 'empty';
  return value.type === 'text' ? is === value.text : kindOf(is) === kindOf(was ?? is) || is === null;
}

function kindOf(value: Value): string {
  if (typeof value !== 'object' || value === null) return typeof value;
  return 'type' in value ? value.type : 'list';
}

function valueAt(frontMatter: FrontMatter, path: readonly string[]): Value | undefined {
  const [key = '', ...inner] = path;
  return inner.reduce<Value | undefined>(
    (value, step) => (value !== undefined && isMap(value) ? value.entries.get(step) : undefined),
    valuesOf(frontMatter).get(key),
  );
}

function without(
  entries: ReadonlyMap<string, Value>,
  [key = '', ...inner]: readonly string[],
): ReadonlyMap<string, Value> {
  const value = entries.get(key);
  const left = new Map(entries);
  if (inner.length > 0 && value !== undefined && isMap(value)) {
    left.set(key, { type: 'map', entries: without(value.entries, inner) });
  } else left.delete(key);
  return left;
}
