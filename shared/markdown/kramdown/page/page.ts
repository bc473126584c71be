import { type ContentsEntry, contentsHtml } from './contents.ts';
import { attributesHtml } from './escape.ts';
import { footnoteCounter, footnotesFrame, footnoteUnit } from './footnotes.ts';
import { headingIds } from './heading-ids.ts';
import type { Hole, Piece } from './html-buffer.ts';
import type { FootnoteContent, PageEnvironment } from './page-environment.ts';
import type { Unit } from './unit.ts';

export interface Page {
  /** In the order of the units given. */
  readonly html: readonly string[];
  /** The footnotes' units and HTML, where they stand at the page's end. */
  readonly footnotes: readonly Unit[];
  readonly footnotesHtml: string;
  readonly ids: readonly string[];
}

type Late = { readonly type: 'contents' | 'footnotes'; readonly piece: Hole };
type Part = string | Late;

/** Fills the holes of a page's units: heading ids, numbers of footnotes, the table of contents. */
export function assemblePage(
  env: PageEnvironment,
  units: readonly Unit[],
  footnotes: ReadonlyMap<string, FootnoteContent>,
): Page {
  const idOf = headingIds(env.options.autoIdPrefix);
  const counter = footnoteCounter(env.options.footnoteNr);
  const entries: ContentsEntry[] = [];
  const ids: string[] = [];
  let hasContents = false;
  let hasFootnotes = false;
  const fill = (piece: Piece): readonly Part[] => {
    if (typeof piece === 'string') return [piece];
    if (piece.type === 'heading') {
      const id = idOf(piece);
      if (id !== undefined && piece.inContents) entries.push({ level: piece.level, id, children: piece.children });
      if (id !== undefined && id !== '') ids.push(id);
      return [piece.id === undefined && id !== undefined ? attributesHtml(new Map([['id', id]])) : ''];
    }
    if (piece.type === 'footnote') {
      const { html, id } = counter.refer(piece.name);
      ids.push(id);
      return [html];
    }
    const taken = piece.type === 'contents' ? hasContents : hasFootnotes;
    if (taken) return piece.otherwise.finish().flatMap(fill);
    if (piece.type === 'contents') hasContents = true;
    else hasFootnotes = true;
    return [{ type: piece.type, piece }];
  };
  const fillUnit = (unit: Unit): readonly Part[] => {
    ids.push(...unit.ids);
    return unit.pieces.flatMap(fill);
  };
  const parts = units.map((unit) => {
    const [only] = unit.pieces;
    if (unit.pieces.length > 1 || (only !== undefined && typeof only !== 'string')) return fillUnit(unit);
    if (unit.ids.length > 0) ids.push(...unit.ids);
    return only ?? '';
  });
  const notes: Unit[] = [];
  let notesHtml = '';
  for (let index = 0; index < counter.used.length; index++) {
    const footnote = counter.used[index];
    const content = footnote === undefined ? undefined : footnotes.get(footnote.name);
    if (footnote === undefined || content === undefined) continue;
    const unit = footnoteUnit(env, footnote, content);
    notes.push(unit);
    notesHtml += fillUnit(unit)
      .filter((part) => typeof part === 'string')
      .join('');
  }
  if (notesHtml !== '') {
    const { before, after } = footnotesFrame(env.options.footnoteNr);
    notesHtml = before + notesHtml + after;
  }
  const late = (part: Part): string => {
    if (typeof part === 'string') return part;
    if (part.type === 'footnotes') return notesHtml;
    if (part.piece.type !== 'contents') return '';
    const contents = contentsHtml(env, entries, part.piece.ordered, part.piece.attributes);
    ids.push(...contents.ids);
    return contents.html;
  };
  const html = parts.map((part) => (typeof part === 'string' ? part : part.map(late).join('')));
  return { html, footnotes: notes, footnotesHtml: hasFootnotes ? '' : notesHtml, ids };
}
