import type { KramdownOptions } from '../show/show.ts';
import { gfmRenderer } from './gfm/gfm-renderer.ts';
import { kramdownRenderer } from './kramdown/kramdown-renderer.ts';
import { jekyllDefaults } from './kramdown-options.ts';
import { mostHtml, PageTooLarge, tooLargePage } from './page-limit.ts';
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
  /** The notes as the site publishes them, always equal to a fresh rendering; places are UTF-16 offsets of `notes`. Never throws; of a page beyond `mostHtml` nothing but the construct that says so. */
  render(notes: string): RenderedNotes;
}

export function createNotesRenderer(options: RenderOptions): NotesRenderer {
  const { dialect, kramdown = jekyllDefaults, lines = false } = options;
  const create = (): NotesRenderer => (dialect === 'kramdown' ? kramdownRenderer(kramdown, lines) : gfmRenderer(lines));
  let renderer = create();
  return {
    render(notes) {
      try {
        const rendered = renderer.render(notes);
        const length = rendered.blocks.reduce((sum, { html }) => sum + html.length, 0);
        if (length <= mostHtml) return rendered;
      } catch (error) {
        if (!(error instanceof PageTooLarge)) throw error;
      }
      // What it keeps is half of one page and half of another, and large.
      renderer = create();
      return tooLargePage;
    },
  };
}
