import type { KramdownOptions } from '../show/show.ts';
import { gfmRenderer } from './gfm/gfm-renderer.ts';
import { kramdownRenderer } from './kramdown/kramdown-renderer.ts';
import { jekyllDefaults } from './kramdown-options.ts';
import type { RenderedNotes } from './rendered-notes.ts';

/** Which markdown the site's generator speaks; `kramdown` holds the site's settings, without them Jekyll's are taken. */
export interface RenderOptions {
  readonly dialect: 'kramdown' | 'gfm';
  readonly kramdown?: KramdownOptions;
}

/** Renders one episode's notes again and again: what did not change since the last time is not rendered anew. */
export interface NotesRenderer {
  /** The notes as the site publishes them, always equal to a fresh rendering; places are UTF-16 offsets of `notes`. Never throws. */
  render(notes: string): RenderedNotes;
}

export function createNotesRenderer(options: RenderOptions): NotesRenderer {
  return options.dialect === 'kramdown' ? kramdownRenderer(options.kramdown ?? jekyllDefaults) : gfmRenderer();
}
