import type { Span } from '#shared/text/splice.ts';
import { revealInNotes } from '../notes/reveal.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';

/** Takes the person to a place of the text: its field in the form, or its line in the notes. */
export function goToProblem(path: string, place: Span & { readonly key?: string }): void {
  const document = documentAt(path);
  if (document === undefined) return;
  useDocuments.setState({ active: path });
  const { notesStart } = frontMatterOf(document);
  if (place.start >= notesStart) revealInNotes(path, place);
  else if (place.key !== undefined) focusField(place.key);
}

/** Puts the caret into a field of the form, by its key in the front matter. */
export function focusField(key: string): void {
  const field = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'nearest' });
}
