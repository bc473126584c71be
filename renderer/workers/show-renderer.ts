import { createNotesRenderer, type NotesRenderer } from '#shared/markdown/notes-renderer.ts';
import type { Show } from '#shared/show/show.ts';

/** Renders a show's notes as its site does, for the editor's page. */
export function rendererFor({ markdown, kramdown }: Pick<Show, 'markdown' | 'kramdown'>): NotesRenderer {
  return createNotesRenderer({ dialect: markdown, kramdown, lines: true });
}
