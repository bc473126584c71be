import type { RenderedNotes } from './rendered-notes.ts';

/**
 * Most HTML that notes may become, in UTF-16 units. One long address, title or attribute that a definition gives to tens
 * of thousands of places makes more of a small file than any string can hold; no page of a person comes near.
 */
export const mostHtml = 64 * 1024 * 1024;

/** Thrown inside a renderer, and caught where rendering begins. */
export class PageTooLarge extends Error {}

/** The HTML itself, as long as it may be one. */
export function withinPage(html: string): string {
  if (html.length > mostHtml) throw new PageTooLarge();
  return html;
}

/** What stands for notes whose page would be too large: nothing, and the reason. */
export const tooLargePage: RenderedNotes = {
  html: '',
  blocks: [],
  links: [],
  ids: [],
  constructs: [{ type: 'page-too-large', span: { start: 0, end: 0 } }],
};
