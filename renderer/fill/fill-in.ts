import type { ChaptersOffer } from '#shared/audio/offer-chapters.ts';
import type { EditRefusal, FrontMatterEdit } from '#shared/frontmatter/edit.ts';
import { editFields } from '../actions/edit-fields.ts';
import { changeEpisode, sessionOf } from '../notes/sessions.ts';

/** Fills in values and, where they are wanted, the chapters: one step of the history over form and notes. */
export function fillIn(
  path: string,
  edits: readonly FrontMatterEdit[],
  chapters: ChaptersOffer | undefined,
): EditRefusal | undefined {
  let refusal: EditRefusal | undefined;
  sessionOf(path).history.asOne(() => {
    // The notes first: their places are behind what the form changes.
    changeEpisode(path, chapters?.splices ?? []);
    refusal = editFields(path, [...edits, ...(chapters?.edits ?? [])]);
  });
  return refusal;
}
