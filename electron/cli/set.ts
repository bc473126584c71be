import { statSync } from 'node:fs';
import { basename, resolve, sep } from 'node:path';
import { readSource } from '#host/files/read-source.ts';
import { saveFile } from '#host/files/save-file.ts';
import type { FrontMatterEdit, NewValue } from '#shared/frontmatter/edit.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { writingHabitsOf } from '#shared/frontmatter/habits-of-show.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { jsonTypedValue, presentValue, typedValue } from '#shared/frontmatter/typed-value.ts';
import type { Json } from '#shared/frontmatter/value.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { roleOfKey } from '#shared/show/profile/role-nodes.ts';
import type { Role, Show } from '#shared/show/show.ts';
import { translatorFor } from '#shared/words/translator.ts';
import type { CliIo } from './io.ts';
import { readSetArguments, type SetArguments } from './set-arguments.ts';
import { type FileChange, readEditLines } from './set-edits.ts';
import { type ShowsOfFiles, showsOfFiles } from './show-of-file.ts';
import { unifiedDiff } from './unified-diff.ts';

/** Keys that generators themselves look at, whatever the show's dialect: `published: "false"` would publish. */
const ROLES_OF_GENERATORS: Readonly<Record<string, Role>> = { date: 'date', draft: 'draft', published: 'published' };

/** A refused edit leaves its file as it is. */
type Outcome = 'done' | 'refused' | 'unreadable';

const STATUS: Readonly<Record<Outcome, number>> = { done: 0, refused: 1, unreadable: 2 };

/** `episodes set`: sets keys of the front matter of files, every other byte kept. 1 where an edit was refused, 2 where a file cannot be read. */
export async function runSet(args: readonly string[], io: CliIo): Promise<number> {
  const asked = readSetArguments(args, (path) => isFile(resolve(io.cwd, path)));
  const changes = asked.ok ? await changesOf(asked.value, io) : asked;
  if (!asked.ok || !changes.ok) {
    io.err(asked.ok || changes.ok ? String(!changes.ok && changes.error) : asked.error);
    return 2;
  }
  const shows = showsOfFiles();
  let status = 0;
  for (const change of changes.value) {
    status = Math.max(status, STATUS[await changeFile(change, asked.value.dryRun, shows, io)]);
  }
  return status;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function changesOf(asked: SetArguments, io: CliIo): Promise<Result<readonly FileChange[], string>> {
  if (asked.edits !== undefined) {
    const source = await readSource(resolve(io.cwd, asked.edits));
    return source.ok ? readEditLines(source.value.source.text) : fail(failureText(source.error, asked.edits));
  }
  const set: FileChange['set'][number][] = [];
  for (const { key, value, isJson } of asked.settings) {
    if (!isJson) {
      set.push([key, { written: value }]);
      continue;
    }
    const json = parseJson(value);
    if (!json.ok) return fail(`set: the value of ${key} is not JSON (${json.error})`);
    set.push([key, { json: json.value }]);
  }
  return ok(asked.files.map((path) => ({ path, set, unset: asked.unset })));
}

function parseJson(text: string): Result<Json, string> {
  try {
    return ok(JSON.parse(text) as Json);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function failureText(error: { readonly reason: string; readonly code?: string }, path: string): string {
  return translatorFor('en')(`failure.${error.reason}`, { name: basename(path), code: error.code ?? '' });
}

async function changeFile(change: FileChange, dryRun: boolean, shows: ShowsOfFiles, io: CliIo): Promise<Outcome> {
  const path = resolve(io.cwd, change.path);
  const shown = change.path.split(sep).join('/');
  const read = await readSource(path);
  if (!read.ok) {
    io.err(`${shown}: ${failureText(read.error, path)}`);
    return 'unreadable';
  }
  const { source, hash } = read.value;
  const show = await shows.showOf(path, source.text);
  const frontMatter = parseFrontMatter(source.text, show.reader);
  const edits = editsFor(change, source.text, frontMatter, show);
  const edited = editFrontMatter(source.text, edits, { reader: show.reader, habits: writingHabitsOf(show) });
  if (!edited.ok) {
    const { reason, key = '', detail = '' } = edited.error;
    io.err(`${shown}: ${translatorFor('en')(`failure.${reason}`, { key, detail })}`);
    return 'refused';
  }
  if (edited.value.text === source.text) return 'done';
  if (dryRun) {
    io.out(unifiedDiff(shown, source.text, edited.value.text));
    return 'done';
  }
  const saved = await saveFile({ path, source: { ...source, text: edited.value.text }, expectedHash: hash });
  if (saved.ok) return 'done';
  io.err(`${shown}: ${failureText(saved.error, path)}`);
  return 'refused';
}

function editsFor(
  change: FileChange,
  text: string,
  frontMatter: FrontMatter,
  { profile, reader }: Show,
): FrontMatterEdit[] {
  const edits: FrontMatterEdit[] = [];
  for (const [key, given] of change.set) {
    const present = presentValue(text, frontMatter, key);
    const role = roleOfKey(profile, key) ?? ROLES_OF_GENERATORS[key];
    const value: NewValue =
      'json' in given
        ? jsonTypedValue(given.json, present, role, reader)
        : typedValue(given.written, present, role, reader);
    edits.push({ type: 'set', path: [key], value });
  }
  for (const key of change.unset) {
    const isThere = frontMatter.fields.some((field) => field.key === key);
    if (isThere) edits.push({ type: 'remove', path: [key] });
  }
  return edits;
}
