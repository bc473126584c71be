import { createNotesRenderer, type RenderOptions } from './notes-renderer.ts';
import type { RenderedNotes } from './rendered-notes.ts';

/** The notes (without front matter) as the site publishes them; places are UTF-16 offsets of `notes`. Never throws. */
export function renderNotes(notes: string, options: RenderOptions): RenderedNotes {
  return createNotesRenderer(options).render(notes);
}
