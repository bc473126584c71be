import { fail, ok, type Result } from '../result.ts';
import { applySplices, type Splice } from '../text/splice.ts';
import type { EditRefusal, FrontMatterEdit, WritingHabits } from './edit.ts';
import type { FrontMatter, FrontMatterKind, Reader } from './front-matter.ts';
import { notationCandidates } from './notation/candidates.ts';
import { json } from './notation/json.ts';
import { toml } from './notation/toml.ts';
import { parseFrontMatter, parseYamlFile, resolverOf } from './parse.ts';
import { equalMaps } from './value-text.ts';
import { valuesOf } from './values.ts';
import { candidatesOf } from './writing/candidates.ts';
import { expectedValues } from './writing/expected-values.ts';
import { spliceInTurn } from './writing/spliced-text.ts';
import { newlineOf, quoteOf, type Writing } from './writing/writing.ts';

export interface EditOptions {
  readonly reader: Reader;
  /** What the show's other episodes do; without them the file's own manner decides. */
  readonly habits?: WritingHabits;
}

/** A text after its edits, and the replacements of the original that make it. */
export interface Edited {
  readonly text: string;
  readonly splices: readonly Splice[];
}

/**
 * Changes keys and values of the front matter by replacing their own characters; every other byte stays. The edits are
 * made one after the other, all or none. Each result is read again: exactly the edited value differs for the show's
 * reader, or the edit is refused with the reason. A file without front matter gets one; TOML and JSON stay what they are.
 */
export function editFrontMatter(
  text: string,
  edits: readonly FrontMatterEdit[],
  options: EditOptions,
): Result<Edited, EditRefusal> {
  return editText(text, edits, options, (source) => parseFrontMatter(source, options.reader));
}

/** The same for a YAML file that is one map: a site's `_config.yml`, a data file beside the notes. */
export function editYamlMap(
  text: string,
  edits: readonly FrontMatterEdit[],
  options: EditOptions,
): Result<Edited, EditRefusal> {
  return editText(text, edits, options, (source) => parseYamlFile(source, options.reader));
}

type Read = (text: string) => FrontMatter;

function editText(
  text: string,
  edits: readonly FrontMatterEdit[],
  options: EditOptions,
  read: Read,
): Result<Edited, EditRefusal> {
  const groups: (readonly Splice[])[] = [];
  let state: State = { text, frontMatter: read(text) };
  for (const edit of edits) {
    const opening = openingSplices(state);
    if (!opening.ok) return fail({ ...opening.error, key: keyOf(edit) });
    if (opening.value.length > 0) state = changed(state, opening.value, read);
    const made = editOnce(state, edit, options, read);
    if (!made.ok) return made;
    groups.push(opening.value, made.value.splices);
    state = made.value.state;
  }
  return ok(spliceInTurn(text, groups));
}

interface State {
  readonly text: string;
  readonly frontMatter: FrontMatter;
}

function changed(state: State, splices: readonly Splice[], read: Read): State {
  const text = applySplices(state.text, splices);
  return { text, frontMatter: read(text) };
}

/** What has to be put in before keys can be: nothing, or two fences. */
function openingSplices({ text, frontMatter }: State): Result<readonly Splice[], EditRefusal> {
  const { kind, error } = frontMatter;
  switch (kind) {
    case 'yaml':
    case 'toml':
    case 'json':
      return error === undefined ? ok([]) : fail({ reason: 'unwritable', detail: error.message });
    case 'none': {
      const newline = newlineOf(text);
      const gap = text === '' || /^[\r\n]/.test(text) ? '' : newline;
      return ok([{ start: 0, end: 0, text: `---${newline}---${newline}${gap}` }]);
    }
    case 'unopened':
    case 'unclosed':
      return fail({ reason: 'no-front-matter' });
  }
}

function editOnce(
  state: State,
  edit: FrontMatterEdit,
  options: EditOptions,
  read: Read,
): Result<{ readonly splices: readonly Splice[]; readonly state: State }, EditRefusal> {
  const key = keyOf(edit);
  const { kind } = state.frontMatter;
  const candidates = waysOf(kind, writingOf(state, options), edit);
  if (!candidates.ok) return fail({ reason: candidates.error, key });
  const before = valuesOf(state.frontMatter);
  let readable = false;
  for (const { splices, edit: meant } of candidates.value) {
    const expected = expectedValues(before, meant, resolverOf(options.reader));
    if (expected === undefined) continue;
    const after = changed(state, splices, read);
    if (after.frontMatter.kind !== kind || after.frontMatter.error !== undefined) continue;
    if (hasSameNotes(state, after) && equalMaps(valuesOf(after.frontMatter), expected))
      return ok({ splices, state: after });
    readable = true;
  }
  return fail({ reason: readable ? 'other-value-would-change' : 'unwritable', key });
}

/** Each format writes in its own manner; what comes of it is judged the same way. */
function waysOf(kind: FrontMatterKind, writing: Writing, edit: FrontMatterEdit): ReturnType<typeof candidatesOf> {
  const notation = kind === 'toml' ? toml : kind === 'json' ? json : undefined;
  if (notation === undefined || writing.root === undefined) return candidatesOf(writing, edit);
  return notationCandidates(writing, writing.root, edit, notation);
}

function keyOf(edit: FrontMatterEdit): string {
  return edit.type === 'rename' ? edit.key : String(edit.path[0] ?? '');
}

function writingOf({ text, frontMatter }: State, { reader, habits }: EditOptions): Writing {
  const { fields, map } = frontMatter;
  const root = map && { ...map, fields, value: { type: 'map' as const, entries: valuesOf(frontMatter) } };
  return {
    text,
    frontMatter,
    reader,
    habits: habits ?? {},
    newline: newlineOf(text),
    quote: quoteOf(fields),
    ...(root === undefined ? {} : { root }),
  };
}

/** A value that holds a fence would end the front matter: then other notes begin behind it. */
function hasSameNotes(before: State, after: State): boolean {
  return after.text.length - after.frontMatter.notesStart === before.text.length - before.frontMatter.notesStart;
}
