import type { EditRefusal, FrontMatterEdit, NewValue } from '#shared/frontmatter/edit.ts';
import { editFields } from '../actions/edit-fields.ts';
import type { FormField } from './form-fields.ts';

/** Roles whose values are numbers or dates in YAML, not text. */
const literalRoles: ReadonlySet<string> = new Set([
  'date',
  'bytes',
  'number',
  'season',
  'explicit',
  'draft',
  'published',
]);

/** What reads as a number, a boolean or a date when it stands plain. */
const literal =
  /^(?:-?\d+(?:\.\d+)?|true|false|\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?)$/;

/** Writes what the person typed into a field; the refusal where it cannot be written. */
export function writeField(path: string, field: FormField, text: string): EditRefusal | undefined {
  return editFields(path, editsOf(field, text));
}

function editsOf(field: FormField, text: string): FrontMatterEdit[] {
  if (field.shape === 'list') return listEdits(field, text);
  return [{ type: 'set', path: field.place, value: newValue(field, text) }];
}

function newValue(field: FormField, text: string): NewValue {
  if (text === '') return { type: 'empty' };
  const mayBeLiteral = field.shape === 'literal' || literalRoles.has(field.role ?? '');
  const wasQuoted = field.node?.style === 'single' || field.node?.style === 'double';
  if (field.role !== 'duration' && mayBeLiteral && !wasQuoted && literal.test(text))
    return { type: 'literal', source: text };
  return { type: 'text', text };
}

/** Item by item, from the first line that differs: the lines of untouched items stay. */
function listEdits(field: FormField, text: string): FrontMatterEdit[] {
  const before = field.text === '' ? [] : field.text.split('\n');
  const after = text === '' ? [] : text.split('\n');
  const edits: FrontMatterEdit[] = [];
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const removed = before.length - same - tail;
  const added = after.slice(same, after.length - tail);
  const replaced = Math.min(removed, added.length);
  for (let index = 0; index < replaced; index++) {
    edits.push({
      type: 'set',
      path: [...field.place, same + index],
      value: { type: 'text', text: added[index] ?? '' },
    });
  }
  for (let index = removed - 1; index >= replaced; index--)
    edits.push({ type: 'remove', path: [...field.place, same + index] });
  added.slice(replaced).forEach((item, index) => {
    edits.push({
      type: 'insert-item',
      path: field.place,
      index: same + replaced + index,
      value: { type: 'text', text: item },
    });
  });
  return edits;
}
