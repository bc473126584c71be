import type { NewValue, Path } from '../frontmatter/edit.ts';
import { editFrontMatter } from '../frontmatter/edit-front-matter.ts';
import type { Fix, Params } from '../problem.ts';
import type { EpisodeContext } from './context.ts';

/**
 * A fix that gives a key a value, as the front matter's editor writes it. None where the editor refuses.
 */
function setFix(context: EpisodeContext, path: Path, value: NewValue, title: string, params?: Params): Fix | undefined {
  const { show, text } = context;
  const edited = editFrontMatter(text, [{ type: 'set', path, value }], {
    reader: show.reader,
    habits: { keyOrder: show.habits.keys.map((habit) => habit.key), listIndent: show.habits.listIndent },
  });
  return edited.ok ? { title, ...(params && { params }), edits: edited.value.splices } : undefined;
}

/** Writes a text (always read back as this very text). */
export function textFix(
  context: EpisodeContext,
  path: Path,
  text: string,
  title: string,
  params?: Params,
): Fix | undefined {
  return setFix(context, path, { type: 'text', text }, title, params);
}

/** Writes a number, date or boolean as YAML has it. */
export function literalFix(
  context: EpisodeContext,
  path: Path,
  source: string,
  title: string,
  params?: Params,
): Fix | undefined {
  return setFix(context, path, { type: 'literal', source }, title, params);
}
