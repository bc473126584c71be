import type { FrontMatterEdit } from '../../frontmatter/edit.ts';
import { editFrontMatter } from '../../frontmatter/edit-front-matter.ts';
import { writingHabitsOf } from '../../frontmatter/habits-of-show.ts';
import { parseFrontMatter } from '../../frontmatter/parse.ts';
import type { Show } from '../show.ts';
import type { ForetoldList } from './foretell.ts';
import type { PlannedEdit, PlannedValue } from './plan-head.ts';

/** A front matter with the planned values in it, in the format that it has. What cannot be written stays as it was. */
export function writeHead(head: string, edits: readonly PlannedEdit[], show: Show): string {
  return edits.reduce((text, edit) => writeOne(text, edit, show), head);
}

/** One key at a time: one that cannot be written keeps no other from being. */
function writeOne(text: string, { path, value }: PlannedEdit, show: Show): string {
  const options = { reader: show.reader, habits: writingHabitsOf(show) };
  const edited = editFrontMatter(text, editsOf(path, value), options);
  if (edited.ok) return edited.value.text;
  // TOML has nothing that stands for no number or no day: the key goes.
  const isEmptied = value.type === 'empty' && parseFrontMatter(text, show.reader).kind === 'toml';
  return isEmptied ? writeOne(text, { path, value: { type: 'remove' } }, show) : text;
}

function editsOf(path: readonly string[], value: PlannedValue): readonly FrontMatterEdit[] {
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
