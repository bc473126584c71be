import MarkdownIt from 'markdown-it';
import type { RenderedNotes } from '../rendered-notes.ts';

/** Renders notes as CommonMark with GFM's additions. */
export function gfmRenderer(): { render(notes: string): RenderedNotes } {
  const md = new MarkdownIt({ html: true, linkify: true });
  return { render: (notes) => ({ html: md.render(notes), blocks: [], links: [], ids: [], constructs: [] }) };
}
