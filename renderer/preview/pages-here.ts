import type { Show } from '#shared/show/show.ts';
import { documentAt, useDocuments } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import { useInterface } from '../store/interface-store.ts';
import { usePages } from '../store/pages-store.ts';
import type { EpisodeText, PageUpdate } from '../workers/analysis-messages.ts';
import { type ShortPage, shortPage } from './short-page.ts';

let make: ShortPage | undefined;
let madeFor: Show | undefined;

/** From when this resolves, pages of the show's short notes are made here. */
export async function preparePages(show: Show): Promise<void> {
  make = undefined;
  madeFor = show;
  const { rendererFor } = await import('../workers/show-renderer.ts');
  if (madeFor !== show) return;
  make = shortPage(() => rendererFor(show), show.generator === 'jekyll');
  const { active } = useDocuments.getState();
  if (active !== null) warmPage(active);
}

/** The page of a text that is in view, made at once; undefined where the worker is to make it. */
export function pageHere(episode: EpisodeText): PageUpdate | undefined {
  const document = documentAt(episode.path);
  const shown = usePages.getState().pages[episode.path];
  if (make === undefined || document === undefined || shown === undefined || !isInView(episode.path)) return undefined;
  return make(episode, frontMatterOf(document), shown);
}

/** Has the notes of a page from the worker rendered here too when nothing else is to be done: the first key finds them. */
export function warmPage(path: string): void {
  requestIdleCallback(() => {
    const document = documentAt(path);
    if (document !== undefined) pageHere({ ...document, opening: 0 });
  });
}

function isInView(path: string): boolean {
  const { previewTab, settings } = useInterface.getState();
  return useDocuments.getState().active === path && previewTab === 'page' && settings.layout.previewOpen;
}
