import { fail, ok, type Result } from '../result.ts';
import { applySplices, type Splice } from '../text/splice.ts';
import type { EditRefusal, FrontMatterEdit, WritingHabits } from './edit.ts';
import type { FrontMatter, Reader } from './front-matter.ts';
import { parseFrontMatter, readYaml, resolverOf } from './parse.ts';
import type { Value } from './value.ts';
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
 * reader, or the edit is refused with the reason. A file without front matter gets one.
 */
export function editFrontMatter(
  text: string,
  edits: readonly FrontMatterEdit[],
  options: EditOptions,
): Result<Edited, EditRefusal> {
  const groups: (readonly Splice[])[] = [];
  let current = text;
  for (const edit of edits) {
    const opened = openFrontMatter(current, options.reader);
    if (!opened.ok) return fail({ ...opened.error, key: keyOf(edit) });
    const start = applySplices(current, opened.value);
    const splices = editOnce(start, edit, options);
    if (!splices.ok) return splices;
    groups.push(opened.value, splices.value);
    current = applySplices(start, splices.value);
  }
  return ok(spliceInTurn(text, groups));
}

/** What has to be put in before keys can be: nothing, or two fences. */
function openFrontMatter(text: string, reader: Reader): Result<readonly Splice[], EditRefusal> {
  const { kind, error } = parseFrontMatter(text, reader);
  switch (kind) {
    case 'yaml':
      return error === undefined ? ok([]) : fail({ reason: 'unwritable', detail: error.message });
    case 'none': {
      const newline = newlineOf(text);
      const gap = text === '' || /^[\r\n]/.test(text) ? '' : newline;
      return ok([{ start: 0, end: 0, text: `---${newline}---${newline}${gap}` }]);
    }
    case 'toml':
    case 'json':
      return fail({ reason: 'not-yaml' });
    case 'unopened':
    case 'unclosed':
      return fail({ reason: 'no-front-matter' });
  }
}

function editOnce(text: string, edit: FrontMatterEdit, options: EditOptions): Result<readonly Splice[], EditRefusal> {
  const writing = writingOf(text, options);
  const before = valuesOf(writing.frontMatter);
  const key = keyOf(edit);
  const candidates = candidatesOf(writing, edit);
  if (!candidates.ok) return fail({ reason: candidates.error, key });
  let readable = false;
  for (const { splices, edit: meant } of candidates.value) {
    const expected = expectedValues(before, meant, resolverOf(options.reader));
    const outcome = expected && check(writing, applySplices(text, splices), expected);
    if (outcome === 'as-expected') return ok(splices);
    readable ||= outcome === 'other-values';
  }
  return fail({ reason: readable ? 'other-value-would-change' : 'unwritable', key });
}

function keyOf(edit: FrontMatterEdit): string {
  return edit.type === 'rename' ? edit.key : String(edit.path[0] ?? '');
}

function writingOf(text: string, { reader, habits }: EditOptions): Writing {
  const frontMatter = parseFrontMatter(text, reader);
  const root = readYaml(text, 0, frontMatter.span.end, reader);
  return {
    text,
    frontMatter,
    reader,
    habits: habits ?? {},
    newline: newlineOf(text),
    quote: quoteOf(frontMatter.fields),
    ...(root.ok && root.value?.fields !== undefined ? { root: root.value } : {}),
  };
}

/** Whether a changed text is read with exactly the expected values, and with the notes as they were. */
function check(
  { text, frontMatter, reader }: Writing,
  changed: string,
  expected: ReadonlyMap<string, Value>,
): 'as-expected' | 'other-values' | 'unreadable' {
  const after: FrontMatter = parseFrontMatter(changed, reader);
  if (after.kind !== 'yaml' || after.error !== undefined) return 'unreadable';
  const sameNotes = changed.length - after.notesStart === text.length - frontMatter.notesStart;
  return sameNotes && equalMaps(valuesOf(after), expected) ? 'as-expected' : 'other-values';
}
