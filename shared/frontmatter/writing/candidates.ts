import { fail, ok, type Result } from '../../result.ts';
import type { Splice } from '../../text/splice.ts';
import type { EditRefusal, FrontMatterEdit, NewValue, Path } from '../edit.ts';
import { contentOf, lineInsertion, replaceContent } from './content.ts';
import { insertItem, moveItem, removeItem } from './lists.ts';
import { insertField, removeField } from './maps.ts';
import { blockText, entryText, inlineText, keyText } from './new-value-text.ts';
import { type Place, placeAt, rootPlace } from './place.ts';
import { quoted } from './scalar-text.ts';
import { setCandidates } from './set-value.ts';
import { topLevelIndex } from './top-level.ts';
import { layoutOf, type Writing } from './writing.ts';

/** One way to make an edit, with what it makes: an emptied value in quotes is the empty text, else nothing. */
export interface Candidate {
  readonly splices: readonly Splice[];
  readonly edit: FrontMatterEdit;
}

type Refused = EditRefusal['reason'];

/** The ways to make an edit, the best first, or why its place does not allow it. */
export function candidatesOf(writing: Writing, edit: FrontMatterEdit): Result<Iterable<Candidate>, Refused> {
  switch (edit.type) {
    case 'set':
      return setAt(writing, edit.path, edit.value);
    case 'remove':
      return removeAt(writing, edit);
    case 'rename':
      return renameKey(writing, edit);
    case 'insert-item':
      return insertAt(writing, edit);
    case 'move-item':
      return moveWithin(writing, edit);
  }
}

function* withEdit(all: Iterable<readonly Splice[]>, edit: FrontMatterEdit): Generator<Candidate> {
  for (const splices of all) yield { splices, edit };
}

function one(splices: readonly Splice[] | undefined, edit: FrontMatterEdit): Result<Iterable<Candidate>, Refused> {
  return splices === undefined ? fail('unwritable') : ok([{ splices, edit }]);
}

function setAt(writing: Writing, path: Path, value: NewValue): Result<Iterable<Candidate>, Refused> {
  const edit: FrontMatterEdit = { type: 'set', path, value };
  const last = path.at(-1);
  if (last === undefined) return fail('no-such-place');
  const place = placeAt(writing, path);
  if (place === 'alias') return fail('alias');
  if (place !== undefined) {
    const { style } = place.node;
    const leavesText = value.type === 'empty' && (style === 'single' || style === 'double');
    const meant: FrontMatterEdit = leavesText ? { ...edit, value: { type: 'text', text: '' } } : edit;
    return ok(withEdit(setCandidates(writing, place, value), meant));
  }
  return addAt(writing, path.slice(0, -1), String(last), value, edit);
}

/** Writes a key that is not there yet, with the maps on the way to it. */
function addAt(
  writing: Writing,
  parentPath: Path,
  key: string,
  value: NewValue,
  edit: FrontMatterEdit,
): Result<Iterable<Candidate>, Refused> {
  if (parentPath.length === 0) return one(addTopLevel(writing, key, value), edit);
  const parent = placeAt(writing, parentPath);
  if (parent === 'alias' || (parent !== undefined && parent.node.style === 'alias')) return fail('alias');
  const asMap: NewValue = { type: 'map', entries: [[key, value]] };
  if (parent === undefined) {
    return addAt(writing, parentPath.slice(0, -1), String(parentPath.at(-1)), asMap, edit);
  }
  if (parent.node.fields !== undefined) {
    return one(insertField(writing, parent, key, value, parent.node.fields.length), edit);
  }
  return parent.node.value === null ? ok(withEdit(setCandidates(writing, parent, asMap), edit)) : fail('no-such-place');
}

function addTopLevel(writing: Writing, key: string, value: NewValue): readonly Splice[] | undefined {
  const root = rootPlace(writing);
  const habits = writing.habits.alwaysQuoted ?? [];
  const layout = layoutOf(writing);
  const isQuoted = value.type === 'text' && value.text !== '' && habits.includes(key);
  const written = isQuoted ? quoted(value.text, layout.quote) : undefined;
  const kept: NewValue = written === undefined ? value : { type: 'literal', source: written };
  const index = topLevelIndex(writing, key);
  if (root !== undefined && index !== undefined) return insertField(writing, root, key, kept, index);
  const line = entryText(key, kept, 0, layout);
  const at = writing.frontMatter.span.end;
  return line === undefined ? undefined : [lineInsertion(writing, at, line)];
}

function removeAt(
  writing: Writing,
  edit: Extract<FrontMatterEdit, { type: 'remove' }>,
): Result<Iterable<Candidate>, Refused> {
  const place = placeAt(writing, edit.path);
  if (place === 'alias') return fail('alias');
  const parent = place?.parent;
  if (place === undefined || parent === undefined || place.index === undefined) return fail('no-such-place');
  if (parent.node.items !== undefined) return one(removeItem(writing, parent, place.index), edit);
  const fields = parent.node.fields ?? [];
  const splices: Splice[] = [];
  for (const [index, field] of fields.entries()) {
    if (field.key !== place.field?.key) continue;
    const removal = removeField(writing, parent, index);
    if (removal === undefined) return fail('unwritable');
    splices.push(...removal);
  }
  return one(splices, edit);
}

function renameKey(
  writing: Writing,
  edit: Extract<FrontMatterEdit, { type: 'rename' }>,
): Result<Iterable<Candidate>, Refused> {
  const { fields } = writing.frontMatter;
  const renamed = fields.filter((field) => field.key === edit.key);
  if (renamed.length === 0) return fail('no-such-place');
  if (edit.to !== edit.key && fields.some((field) => field.key === edit.to)) return fail('key-exists');
  const layout = layoutOf(writing);
  const splices: Splice[] = [];
  for (const { keySpan } of renamed) {
    const sign = writing.text[keySpan.start];
    const isQuoted = sign === '"' || sign === "'";
    const text = isQuoted ? quoted(edit.to, sign === '"' ? 'double' : 'single') : keyText(edit.to, layout);
    if (text === undefined) return fail('unwritable');
    splices.push({ ...keySpan, text });
  }
  return one(splices, edit);
}

function listAt(writing: Writing, path: Path): Result<Place | undefined, Refused> {
  const place = placeAt(writing, path);
  if (place === 'alias' || place?.node.style === 'alias') return fail('alias');
  if (place === undefined || place.node.items !== undefined || place.node.value === null) return ok(place);
  return fail('not-a-list');
}

function insertAt(
  writing: Writing,
  edit: Extract<FrontMatterEdit, { type: 'insert-item' }>,
): Result<Iterable<Candidate>, Refused> {
  const list = listAt(writing, edit.path);
  if (!list.ok) return list;
  const count = list.value?.node.items?.length ?? 0;
  if (edit.path.length === 0 || edit.index < 0 || edit.index > count) return fail('no-such-place');
  const asList: NewValue = { type: 'list', items: [edit.value] };
  if (list.value === undefined) {
    return addAt(writing, edit.path.slice(0, -1), String(edit.path.at(-1)), asList, edit);
  }
  if (list.value.node.items !== undefined) return one(insertItem(writing, list.value, edit.index, edit.value), edit);
  const { inBrackets, column } = list.value;
  const layout = layoutOf(writing);
  const written = inBrackets ? inlineText(asList, layout, true) : blockText(asList, column, layout);
  return one(written === undefined ? undefined : replaceContent(writing, list.value, contentOf(written)), edit);
}

function moveWithin(
  writing: Writing,
  edit: Extract<FrontMatterEdit, { type: 'move-item' }>,
): Result<Iterable<Candidate>, Refused> {
  const list = listAt(writing, edit.path);
  if (!list.ok) return list;
  const count = list.value?.node.items?.length ?? 0;
  const isInside = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < count;
  if (list.value === undefined || !isInside(edit.from) || !isInside(edit.to)) return fail('no-such-place');
  return one(moveItem(writing, list.value, edit.from, edit.to), edit);
}
