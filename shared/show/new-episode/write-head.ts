import type { FrontMatterEdit } from '../../frontmatter/edit.ts';
import { editFrontMatter } from '../../frontmatter/edit-front-matter.ts';
import { writingHabitsOf } from '../../frontmatter/habits-of-show.ts';
import { parseFrontMatter } from '../../frontmatter/parse.ts';
import type { Json } from '../../frontmatter/value.ts';
import type { Show } from '../show.ts';
import type { ForetoldList } from './foretell.ts';
import type { PlannedEdit, PlannedValue } from './plan-head.ts';

/** A front matter with the planned values in it, in the format that it has. What cannot be written stays as it was. */
export function writeHead(head: string, edits: readonly PlannedEdit[], show: Show): string {
  switch (parseFrontMatter(head, show.reader).kind) {
    case 'json':
      return writeJson(head, edits);
    case 'toml':
      return edits.reduce(writeTomlLine, head);
    default:
      return edits.reduce((text, edit) => writeYaml(text, edit, show), head);
  }
}

/** One key at a time: one that cannot be written keeps no other from being. */
function writeYaml(text: string, { path, value }: PlannedEdit, show: Show): string {
  const options = { reader: show.reader, habits: writingHabitsOf(show) };
  const edited = editFrontMatter(text, yamlEdits(path, value), options);
  return edited.ok ? edited.value.text : text;
}

function yamlEdits(path: readonly string[], value: PlannedValue): readonly FrontMatterEdit[] {
  switch (value.type) {
    case 'remove':
      return [{ type: 'remove', path }];
    case 'empty':
      return [{ type: 'set', path, value: { type: 'empty' } }];
    case 'text':
      return [{ type: 'set', path, value: { type: 'text', text: value.text } }];
    case 'literal':
      return [{ type: 'set', path, value: { type: 'literal', source: value.text } }];
    case 'list':
      return listEdits(path, value.list);
  }
}

/** From the end, so that the places of those before stay. An item that says the same is not touched. */
function listEdits(path: readonly string[], { items, added }: ForetoldList): readonly FrontMatterEdit[] {
  const kept = items.filter((item) => item !== undefined).length;
  if (kept + added.length === 0) return items.length === 0 ? [] : [{ type: 'set', path, value: { type: 'empty' } }];
  const inPlace = items.flatMap((item, index): readonly FrontMatterEdit[] => {
    if (item === undefined) return [{ type: 'remove', path: [...path, index] }];
    return item.isChanged ? [{ type: 'set', path: [...path, index], value: { type: 'text', text: item.text } }] : [];
  });
  const put = added.map((text, index): FrontMatterEdit => {
    return { type: 'insert-item', path, index: kept + index, value: { type: 'text', text } };
  });
  return [...inPlace.reverse(), ...put];
}

/** A new file's JSON is written anew, with two blanks as its writers do. */
function writeJson(head: string, edits: readonly PlannedEdit[]): string {
  const end = head.lastIndexOf('}') + 1;
  const values = JSON.parse(head.slice(head.indexOf('{'), end)) as Record<string, Json>;
  for (const { path, value } of edits) {
    const parent = path.slice(0, -1).reduce<Record<string, Json> | undefined>((map, key) => {
      const inner = map?.[key];
      return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? (inner as Record<string, Json>)
        : undefined;
    }, values);
    const key = path.at(-1) ?? '';
    if (parent === undefined) continue;
    if (value.type === 'remove') delete parent[key];
    else parent[key] = jsonOf(value, parent[key] ?? null);
  }
  return JSON.stringify(values, null, 2) + head.slice(end);
}

function jsonOf(value: Exclude<PlannedValue, { type: 'remove' }>, before: Json): Json {
  switch (value.type) {
    case 'empty':
      return typeof before === 'string' ? '' : null;
    case 'text':
      return value.text;
    case 'literal':
      return typeof before === 'number' ? Number(value.text) : value.text;
    case 'list': {
      const items = Array.isArray(before) ? (before as readonly Json[]) : [];
      const kept = items.flatMap((item, index) => {
        const foretold = value.list.items[index];
        return foretold === undefined ? [] : [typeof item === 'string' ? foretold.text : item];
      });
      return [...kept, ...value.list.added];
    }
  }
}

/** Replaces what stands behind a top-level key of TOML on one line; comments behind it stay. Longer values stay too. */
function writeTomlLine(head: string, { path, value }: PlannedEdit): string {
  const [key = ''] = path;
  const line = /^([ \t]*)([A-Za-z0-9_-]+|"[^"]*")([ \t]*=[ \t]*)("(?:[^"\\]|\\.)*"|'[^']*'|\[[^[\]]*\]|[^\s#"'[{]+)/gm;
  if (path.length > 1) return head;
  return head.replace(line, (whole, indent: string, name: string, sign: string, before: string) => {
    if (name.replaceAll('"', '') !== key) return whole;
    return `${indent}${name}${sign}${tomlOf(value, before)}`;
  });
}

function tomlOf(value: PlannedValue, before: string): string {
  const quoted = (text: string): string => JSON.stringify(text);
  switch (value.type) {
    case 'remove':
      return before;
    case 'empty':
      return before.startsWith('[') ? '[]' : '""';
    case 'text':
      return quoted(value.text);
    case 'literal':
      return value.text;
    case 'list':
      return `[${[...value.list.items.flatMap((item) => item?.text ?? []), ...value.list.added].map(quoted).join(', ')}]`;
  }
}
