import type { EditRefusal, FrontMatterEdit } from '#shared/frontmatter/edit.ts';
import { editFrontMatter } from '#shared/frontmatter/edit-front-matter.ts';
import { writingHabitsOf } from '#shared/frontmatter/habits-of-show.ts';
import { changeEpisode } from '../notes/sessions.ts';
import { documentAt } from '../store/documents-store.ts';
import { currentReader } from '../store/front-matter.ts';
import { currentShow } from '../store/show-store.ts';

/** Changes front-matter values as one step of the history; the refusal where that cannot be done cleanly. */
export function editFields(path: string, edits: readonly FrontMatterEdit[]): EditRefusal | undefined {
  const document = documentAt(path);
  const opened = currentShow();
  if (document === undefined || opened === undefined || edits.length === 0) return undefined;
  const edit = editFrontMatter(document.text, edits, { reader: currentReader(), habits: writingHabitsOf(opened.show) });
  if (!edit.ok) return edit.error;
  changeEpisode(path, edit.value.splices);
  return undefined;
}
