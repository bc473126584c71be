import type { EditRefusal, FrontMatterEdit } from '../frontmatter/edit.ts';
import { editFrontMatter, editYamlMap } from '../frontmatter/edit-front-matter.ts';
import { writingHabitsOf } from '../frontmatter/habits-of-show.ts';
import { parseFrontMatter, parseYamlFile } from '../frontmatter/parse.ts';
import { assertNever, fail, ok, type Result } from '../result.ts';
import type { Show } from '../show/show.ts';
import type { Splice } from '../text/splice.ts';
import { type ReadEpisode, removeKey, renameItem, renameKey, replaceInKeys, setKey } from './key-edits.ts';
import { replaceInNotes } from './notes-edits.ts';
import type { Operation } from './operation.ts';
import { type Finder, finderFor, type PatternFailure } from './search-pattern.ts';

/** Operations that one episode's text is enough for. */
export type TextOperation = Exclude<Operation, { type: 'fix' | 'move' }>;

/** What a text is of an episode: all of it, its notes where the keys are kept beside them, or that data file. */
export type EpisodePart = 'episode' | 'notes' | 'yaml' | 'json';

/** A text of an episode, and what of it that is. */
export interface EpisodeSource {
  readonly text: string;
  readonly part: EpisodePart;
}

/** What an operation does to a text: none where there is nothing to do. */
export type EditText = (of: EpisodeSource) => Result<readonly Splice[], EditRefusal>;

/** An operation made ready once for all episodes of a show. */
export function editorFor(operation: TextOperation, show: Show): Result<EditText, PatternFailure> {
  const find = 'find' in operation ? finderFor(operation) : ok<Finder>(() => []);
  if (!find.ok) return find;
  const options = { reader: show.reader, habits: writingHabitsOf(show) };
  return ok(({ text, part }) => {
    const isYaml = part === 'yaml';
    const frontMatter = (isYaml ? parseYamlFile : parseFrontMatter)(text, show.reader);
    // What is neither a map of YAML nor one of JSON would get fences, which a data file has none of.
    if (part === 'json' && frontMatter.kind !== 'json') return fail({ reason: 'unwritable', key: '{}' });
    const edits = part === 'notes' ? [] : keyEdits(operation, { text, frontMatter, show }, find.value);
    const isInNotes = operation.type === 'replace' && operation.where !== 'keys' && !isYaml && part !== 'json';
    const inNotes = isInNotes ? replaceInNotes(text, frontMatter.notesStart, find.value, operation.replacement) : [];
    if (edits.length === 0) return ok(inNotes);
    const edited = (isYaml ? editYamlMap : editFrontMatter)(text, edits, options);
    return edited.ok ? ok([...edited.value.splices, ...inNotes]) : fail(edited.error);
  });
}

function keyEdits(operation: TextOperation, episode: ReadEpisode, find: Finder): readonly FrontMatterEdit[] {
  switch (operation.type) {
    case 'replace-in-key': {
      const { key, replacement, atStart } = operation;
      return replaceInKeys(episode, find, replacement, { key, ...(atStart && { accepts: (start) => start === 0 }) });
    }
    case 'set-key':
      return setKey(episode, operation);
    case 'remove-key':
      return removeKey(episode, operation);
    case 'rename-key':
      return renameKey(episode, operation);
    case 'rename-person':
      return renameItem(episode, 'people', operation.from, operation.to);
    case 'rename-tag':
      return renameItem(episode, 'tags', operation.from, operation.to);
    case 'replace':
      return operation.where === 'notes' ? [] : replaceInKeys(episode, find, operation.replacement);
    default:
      return assertNever(operation);
  }
}
