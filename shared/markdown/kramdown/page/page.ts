import { withinPage } from '../../page-limit.ts';
import { type ContentsEntry, contentsHtml } from './contents.ts';
import { attributeHtml } from './escape.ts';
import { footnoteCounter, footnotesFrame, footnoteUnit } from './footnotes.ts';
import { headingIds } from './heading-ids.ts';
import type { HeadingHole, Hole, Piece } from './html-buffer.ts';
import type { FootnoteContent, PageEnvironment } from './page-environment.ts';
import type { Unit } from './unit.ts';

export interface Page {
  /** In the order of the units given, '' for none. */
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
  units: readonly (Unit | undefined)[],
  footnotes: ReadonlyMap<string, FootnoteContent>,
): Page {
  const idOf = headingIds(env.options.autoIdPrefix);
  const counter = footnoteCounter(env.options.footnoteNr);
  const entries: ContentsEntry[] = [];
  const ids: string[] = [];
  let hasContents = false;
  let hasFootnotes = false;
  const headingHtml = (heading: HeadingHole): string => {
    const id = idOf(heading);
    if (id !== undefined && heading.inContents) entries.push({ level: heading.level, id, children: heading.children });
    if (id !== undefined && id !== '') ids.push(id);
    return heading.id === undefined && id !== undefined ? attributeHtml('id', id) : '';
  };
  const fill = (parts: Part[], piece: Piece): void => {
    if (typeof piece === 'string') {
      parts.push(piece);
    } else if (piece.type === 'heading') {
      parts.push(headingHtml(piece));
    } else if (piece.type === 'footnote') {
      const { html, id } = counter.refer(piece.name);
      ids.push(id);
      parts.push(html);
    } else if (piece.type === 'contents' ? hasContents : hasFootnotes) {
      for (const other of piece.otherwise.finish()) fill(parts, other);
    } else {
      if (piece.type === 'contents') hasContents = true;
      else hasFootnotes = true;
      parts.push({ type: piece.type, piece });
    }
  };
  const fillUnit = (unit: Unit): readonly Part[] => {
    const parts: Part[] = [];
    for (const id of unit.ids) ids.push(id);
    for (const piece of unit.pieces) fill(parts, piece);
    return parts;
  };
  const filled = units.map((unit) => {
    if (unit === undefined) return '';
    const { pieces } = unit;
    const only = pieces[0] ?? '';
    if (pieces.length > 1 || typeof only !== 'string') return fillUnit(unit);
    for (const id of unit.ids) ids.push(id);
    return only;
  });
  const notes: Unit[] = [];
  let notesHtml = '';
  for (let index = 0; index < counter.used.length; index++) {
    const footnote = counter.used[index];
    const content = footnote === undefined ? undefined : footnotes.get(footnote.name);
    if (footnote === undefined || content === undefined) continue;
    const unit = footnoteUnit(env, footnote, content);
    notes.push(unit);
    const written = fillUnit(unit).filter((part) => typeof part === 'string');
    notesHtml = withinPage(notesHtml + written.join(''));
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
  const html = filled.map((part) => (typeof part === 'string' ? part : part.map(late).join('')));
  return { html, footnotes: notes, footnotesHtml: hasFootnotes ? '' : notesHtml, ids };
}
