import type { KramdownOptions } from '../show/show.ts';
import { gfmRenderer } from './gfm/gfm-renderer.ts';
import { kramdownRenderer } from './kramdown/kramdown-renderer.ts';
import { jekyllDefaults } from './kramdown-options.ts';
import type { RenderedNotes } from './rendered-notes.ts';

/** Which markdown the site's generator speaks; `kramdown` holds the site's settings, without them Jekyll's are taken. */
export interface RenderOptions {
  readonly dialect: 'kramdown' | 'gfm';
  readonly kramdown?: KramdownOptions;
  /** Whether the blocks' elements say on which line of their block (from 0) they begin: what the editor's page needs. */
  readonly lines?: boolean;
}

/** Renders one episode's notes again and again: what did not change since the last time is not rendered anew. */
export interface NotesRenderer {
  /** The notes as the site publishes them, always equal to a fresh rendering; places are UTF-16 offsets of `notes`. Never throws. */
  render(notes: string): RenderedNotes;
}

export function createNotesRenderer(options: RenderOptions): NotesRenderer {
  const { dialect, kramdown = jekyllDefaults, lines = false } = options;
  return dialect === 'kramdown' ? kramdownRenderer(kramdown, lines) : gfmRenderer(lines);
}
