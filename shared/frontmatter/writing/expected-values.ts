import type { FrontMatterEdit, NewValue, Path } from '../edit.ts';
import type { Resolver } from '../resolve/resolver.ts';
import type { Value } from '../value.ts';
import { isList, isMap } from '../value-text.ts';

type Entries = ReadonlyMap<string, Value>;

/** The value that `value` is to be read as; undefined for a literal that the reader stops at. */
export function valueOfNew(value: NewValue, resolver: Resolver): Value | undefined {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'literal': {
      const read = resolver.plain(value.source);
      return read.ok ? read.value : undefined;
    }
    case 'empty':
      return null;
    case 'list': {
      const items: Value[] = [];
      for (const item of value.items) {
        const made = valueOfNew(item, resolver);
        if (made === undefined) return undefined;
        items.push(made);
      }
      return items;
    }
    case 'map': {
      const entries = new Map<string, Value>();
      for (const [key, item] of value.entries) {
        const made = valueOfNew(item, resolver);
        if (made === undefined) return undefined;
        entries.set(key, made);
      }
      return { type: 'map', entries };
    }
  }
}

/** What the values must be after an edit: as before, but at its place. Undefined where the place does not exist. */
export function expectedValues(before: Entries, edit: FrontMatterEdit, resolver: Resolver): Entries | undefined {
  switch (edit.type) {
    case 'set': {
      const made = valueOfNew(edit.value, resolver);
      return made === undefined ? undefined : changeAt(before, edit.path, () => made);
    }
    case 'remove':
      return changeAt(before, edit.path, () => undefined);
    case 'rename':
      return new Map([...before].map(([key, value]) => [key === edit.key ? edit.to : key, value]));
    case 'insert-item': {
      const made = valueOfNew(edit.value, resolver);
      if (made === undefined) return undefined;
      return changeAt(before, edit.path, (list) => (isItems(list) ? list.toSpliced(edit.index, 0, made) : [made]));
    }
    case 'move-item':
      return changeAt(before, edit.path, (list) => {
        if (!isItems(list)) return list;
        const moved = list[edit.from];
        return moved === undefined ? list : list.toSpliced(edit.from, 1).toSpliced(edit.to, 0, moved);
      });
  }
}

function isItems(value: Value | undefined): value is readonly Value[] {
  return value !== undefined && isList(value);
}

/** The map with another value (none: the key is gone) at a path; a map that is not there yet is made on the way. */
function changeAt(
  entries: Entries,
  path: Path,
  change: (value: Value | undefined) => Value | undefined,
): Entries | undefined {
  const changed = changeIn({ type: 'map', entries }, path, change);
  return changed !== undefined && isMap(changed) ? changed.entries : undefined;
}

function changeIn(
  value: Value | undefined,
  path: Path,
  change: (value: Value | undefined) => Value | undefined,
): Value | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (value !== undefined && isList(value)) {
    if (typeof step !== 'number' || step < 0 || step >= value.length) return undefined;
    const made = changeIn(value[step], rest, change);
    return made === undefined ? value.toSpliced(step, 1) : value.with(step, made);
  }
  const entries = new Map(value !== undefined && isMap(value) ? value.entries : []);
  const key = String(step);
  const made = changeIn(entries.get(key), rest, change);
  if (made === undefined) entries.delete(key);
  else entries.set(key, made);
  return { type: 'map', entries };
}
