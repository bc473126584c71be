import { notesLine } from '#shared/document/notes-text.ts';
import type { FrontMatter } from '#shared/frontmatter/front-matter.ts';
import { hasLiquid } from '#shared/liquid/has-liquid.ts';
import type { NotesRenderer } from '#shared/markdown/notes-renderer.ts';
import type { Page } from '../store/pages-store.ts';
import type { EpisodeText, PageUpdate } from '../workers/analysis-messages.ts';
import { changeOfBlocks } from './page-blocks.ts';

/** So many UTF-16 units of notes take a fraction of a frame; longer ones would hold up the keys. */
const mostUnits = 24_000;

/**
 * Makes the pages of short notes in the page's own thread, in the task of the key: what was typed and what it makes of the
 * page come in one frame. By way of the worker the page is some 6 ms later, and often a frame.
 *
 * Gives the change from the page that is shown; undefined where the worker is to make it: of longer notes, and of those
 * that the whole site has a part in.
 */
export type ShortPage = (episode: EpisodeText, frontMatter: FrontMatter, shown: Page) => PageUpdate | undefined;

/** `create` makes the renderer of an episode's notes; `fillsLiquid`: the site's generator fills Liquid in. */
export function shortPage(create: () => NotesRenderer, fillsLiquid: boolean): ShortPage {
  let last: { readonly path: string; readonly renderer: NotesRenderer } | undefined;
  return ({ path, opening, version, text }, { notesStart }, shown) => {
    const notes = text.slice(notesStart);
    if (notes.length > mostUnits || (fillsLiquid && hasLiquid(notes))) return undefined;
    if (last?.path !== path) last = { path, renderer: create() };
    const change = changeOfBlocks(shown.blocks, last.renderer.render(notes).blocks);
    return { type: 'page', path, opening, version, notesLine: notesLine(text, notesStart), change, marks: [] };
  };
}
