import { fail, ok, type Result } from '../../result.ts';
import { differenceOf, type Span, type Splice } from '../../text/splice.ts';
import type { EditRefusal, FrontMatterEdit, NewValue, Path } from '../edit.ts';
import type { Field, ValueNode } from '../front-matter.ts';
import type { Candidate } from '../writing/candidates.ts';
import { type FlowPart, rewriteFlow } from '../writing/flow.ts';
import { topLevelIndex } from '../writing/top-level.ts';
import type { Writing } from '../writing/writing.ts';
import { linesBeneath } from './lines-beneath.ts';
import type { Notation } from './notation.ts';

type Refused = EditRefusal['reason'];
type Ways = Result<Iterable<Candidate>, Refused>;

/** A value and what it stands in. */
interface Spot {
  readonly node: ValueNode;
  readonly parent: ValueNode;
  readonly index: number;
  readonly field?: Field;
}

/** The ways to make an edit in front matter of TOML or JSON, the best first, or why its place does not allow it. */
export function notationCandidates(writing: Writing, root: ValueNode, edit: FrontMatterEdit, notation: Notation): Ways {
  switch (edit.type) {
    case 'set':
      return setAt(writing, root, edit, notation);
    case 'remove':
      return removeAt(writing, root, edit);
    case 'rename':
      return rename(root, edit, notation);
    case 'insert-item':
      return insertAt(writing, root, edit, notation);
    case 'move-item':
      return moveWithin(writing, root, edit);
  }
}

function setAt(
  writing: Writing,
  root: ValueNode,
  { path, value }: Extract<FrontMatterEdit, { type: 'set' }>,
  notation: Notation,
): Ways {
  const spot = spotAt(root, path);
  if (spot !== undefined) {
    // What has tables of its own is no single value.
    if (spot.node.style.startsWith('block')) return fail('unwritable');
    return ok(replacements(writing, spot.node, path, value, notation));
  }
  const parent = path.length === 1 ? root : spotAt(root, path.slice(0, -1))?.node;
  if (parent?.fields === undefined) return fail('no-such-place');
  return ok(additions(writing, root, parent, path, value, notation));
}

function* replacements(
  { text }: Writing,
  { span, value: before }: ValueNode,
  path: Path,
  value: NewValue,
  { ways }: Notation,
): Generator<Candidate> {
  const source = text.slice(span.start, span.end);
  for (const { source: written, meant } of ways(value, { value: before, source })) {
    const change = differenceOf(source, written);
    const splices = change
      ? [{ start: span.start + change.start, end: span.start + change.end, text: change.text }]
      : [];
    yield { splices, edit: { type: 'set', path, value: meant } };
  }
}

/** A key that is not there yet: between brackets, or a line of its own in its table. */
function* additions(
  writing: Writing,
  root: ValueNode,
  parent: ValueNode,
  path: Path,
  value: NewValue,
  { ways, key, sign }: Notation,
): Generator<Candidate> {
  const name = String(path.at(-1));
  const fields = parent.fields ?? [];
  // Behind the header of a table a key would be that table's own.
  const lines = fields.filter(({ node }) => !node.style.startsWith('block'));
  for (const { source, meant } of ways(value, undefined)) {
    const edit: FrontMatterEdit = { type: 'set', path, value: meant };
    const entry = `${key(name)}${sign}${source}`;
    if (parent.style === 'flow-map') {
      const index = parent === root ? (topLevelIndex(writing, name) ?? fields.length) : fields.length;
      const kept: FlowPart[] = fields.map((_, at) => at);
      yield { splices: rewriteFlow(writing, { node: parent }, kept.toSpliced(index, 0, entry)), edit };
    } else {
      const index = parent === root ? topLevelIndex({ ...writing, root: { ...root, fields: lines } }, name) : undefined;
      const before = index === undefined ? lines.at(-1) : lines[index - 1];
      const at =
        before?.lines.end ?? (parent === root ? root.span.start : lineEndAfter(writing.text, parent.span.start));
      yield { splices: [{ start: at, end: at, text: `${entry}${writing.newline}` }], edit };
    }
  }
}

function lineEndAfter(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

function removeAt(writing: Writing, root: ValueNode, edit: Extract<FrontMatterEdit, { type: 'remove' }>): Ways {
  const spot = spotAt(root, edit.path);
  if (spot === undefined) return fail('no-such-place');
  const { parent, index, field } = spot;
  if (parent.style.startsWith('flow')) {
    const all = (parent.items ?? parent.fields ?? []).map((_, at) => at);
    const left = all.filter((at) => (field === undefined ? at !== index : parent.fields?.[at]?.key !== field.key));
    return one(rewriteFlow(writing, { node: parent }, left), edit);
  }
  const lines = field?.lines ?? parent.items?.[index]?.lines;
  const gone = lines === undefined ? [] : linesBeneath(lines, spot.node);
  return one(
    gone.map((span) => ({ ...span, text: '' })),
    edit,
  );
}

function rename(root: ValueNode, edit: Extract<FrontMatterEdit, { type: 'rename' }>, { key }: Notation): Ways {
  const fields = root.fields ?? [];
  const renamed = fields.filter((field) => field.key === edit.key);
  if (renamed.length === 0) return fail('no-such-place');
  if (edit.to !== edit.key && fields.some((field) => field.key === edit.to)) return fail('key-exists');
  return ok(renamings(renamed, edit, key));
}

function* renamings(
  fields: readonly Field[],
  edit: Extract<FrontMatterEdit, { type: 'rename' }>,
  key: Notation['key'],
): Generator<Candidate> {
  const spans = fields.flatMap(({ keySpan, keySpans }): readonly Span[] => keySpans ?? [keySpan]);
  yield { splices: spans.map((span) => ({ ...span, text: key(edit.to) })), edit };
  yield { splices: spans.map((span) => ({ ...span, text: key(edit.to, '"') })), edit };
}

function insertAt(
  writing: Writing,
  root: ValueNode,
  edit: Extract<FrontMatterEdit, { type: 'insert-item' }>,
  notation: Notation,
): Ways {
  const spot = spotAt(root, edit.path);
  if (spot === undefined) {
    const list: FrontMatterEdit = { type: 'set', path: edit.path, value: { type: 'list', items: [edit.value] } };
    return edit.index === 0 ? setAt(writing, root, list, notation) : fail('no-such-place');
  }
  const { items, style } = spot.node;
  if (items === undefined || style !== 'flow-list') return fail('not-a-list');
  if (edit.index < 0 || edit.index > items.length) return fail('no-such-place');
  const beside = items[0]?.node;
  const like = typeof beside?.value === 'string' ? writing.text.slice(beside.span.start, beside.span.end) : undefined;
  const kept: FlowPart[] = items.map((_, at) => at);
  const made: Candidate[] = [];
  for (const { source, meant } of notation.ways(
    edit.value,
    like === undefined ? undefined : { value: null, source: like },
  )) {
    made.push({
      splices: rewriteFlow(writing, { node: spot.node }, kept.toSpliced(edit.index, 0, source)),
      edit: { ...edit, value: meant },
    });
  }
  return ok(made);
}

function moveWithin(writing: Writing, root: ValueNode, edit: Extract<FrontMatterEdit, { type: 'move-item' }>): Ways {
  const spot = spotAt(root, edit.path);
  const { items, style } = spot?.node ?? {};
  if (spot === undefined) return fail('no-such-place');
  if (items === undefined || style !== 'flow-list') return fail('not-a-list');
  if (items[edit.from] === undefined || items[edit.to] === undefined) return fail('no-such-place');
  const order = items.map((_, at) => at).filter((at) => at !== edit.from);
  return one(rewriteFlow(writing, { node: spot.node }, order.toSpliced(edit.to, 0, edit.from)), edit);
}

function one(splices: readonly Splice[], edit: FrontMatterEdit): Ways {
  return splices.length === 0 ? fail('unwritable') : ok([{ splices, edit }]);
}

/** What stands at a path: of a key that stands twice the last, as that one counts. */
function spotAt(root: ValueNode, path: Path): Spot | undefined {
  let spot: Spot | undefined;
  for (const step of path) {
    const parent: ValueNode = spot?.node ?? root;
    const index = parent.fields?.findLastIndex(({ key }) => key === String(step)) ?? Number(step);
    const field = parent.fields?.[index];
    const node = field?.node ?? parent.items?.[index]?.node;
    if (node === undefined) return undefined;
    spot = { node, parent, index, ...(field && { field }) };
  }
  return spot;
}
