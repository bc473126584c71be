import { notesEditor } from '../notes/reveal.ts';
import type { RenderedNotesView } from './rendered-notes-view.ts';

/**
 * Editor and page scroll together by source line. Whoever the person scrolls leads; the other follows and does not
 * answer. Places are measured at each move, so pictures that load later are no matter.
 */
export function followScroll(scroller: HTMLElement, view: RenderedNotesView): () => void {
  let leader: 'editor' | 'page' | undefined;
  let release: ReturnType<typeof setTimeout> | undefined;
  const lead = (who: 'editor' | 'page'): boolean => {
    if (leader !== undefined && leader !== who) return false;
    leader = who;
    clearTimeout(release);
    release = setTimeout(() => {
      leader = undefined;
    }, 120);
    return true;
  };
  const top = () => scroller.getBoundingClientRect().top - scroller.scrollTop;

  const pageFollows = () => {
    const editor = notesEditor();
    if (editor === undefined || !lead('editor')) return;
    const line = topLineOf(editor);
    if (line === undefined) return;
    scroller.scrollTop = placeOfLine(view.places(top()), line);
  };
  const editorFollows = () => {
    const editor = notesEditor();
    if (editor === undefined || !lead('page')) return;
    const line = lineAtPlace(view.places(top()), scroller.scrollTop);
    const whole = Math.floor(line);
    const from = editor.getTopForLineNumber(Math.max(1, whole));
    const to = editor.getTopForLineNumber(whole + 1);
    editor.setScrollTop(from + (to - from) * (line - whole));
  };
  const heard = notesEditor()?.onDidScrollChange((event) => event.scrollTopChanged && pageFollows());
  scroller.addEventListener('scroll', editorFollows, { passive: true });
  view.onLine = (line) => {
    const editor = notesEditor();
    editor?.revealLineInCenterIfOutsideViewport(line);
    editor?.setPosition({ lineNumber: line, column: 1 });
    editor?.focus();
  };
  return () => {
    heard?.dispose();
    scroller.removeEventListener('scroll', editorFollows);
    view.onLine = undefined;
  };
}

interface Place {
  readonly line: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** The editor's first visible line with its fraction, wrapped lines counted by their height. */
function topLineOf(editor: NonNullable<ReturnType<typeof notesEditor>>): number | undefined {
  const range = editor.getVisibleRanges()[0];
  if (range === undefined) return undefined;
  const line = range.startLineNumber;
  const from = editor.getTopForLineNumber(line);
  const height = editor.getTopForLineNumber(line + 1) - from;
  return height > 0 ? line + Math.min(0.999, Math.max(0, (editor.getScrollTop() - from) / height)) : line;
}

/** Where a line (from 1, with fraction) stands in the page, in px from its top. */
export function placeOfLine(places: readonly Place[], line: number): number {
  const first = places[0];
  if (first === undefined || line <= 1.001) return 0;
  let before: Place = { line: 1, end: first.line - 1, top: 0, bottom: first.top };
  for (const place of places) {
    if (line < place.line) return between(line, before.end + 1, place.line, before.bottom, place.top);
    if (line < place.end + 1) return between(line, place.line, place.end + 1, place.top, place.bottom);
    before = place;
  }
  return before.bottom;
}

/** The inverse of `placeOfLine`. */
export function lineAtPlace(places: readonly Place[], at: number): number {
  const first = places[0];
  if (first === undefined) return 1;
  let before: Place = { line: 1, end: first.line - 1, top: 0, bottom: first.top };
  if (at < first.top) return between(at, 0, first.top, 1, first.line);
  for (const place of places) {
    if (at < place.top) return between(at, before.bottom, place.top, before.end + 1, place.line);
    if (at < place.bottom) return between(at, place.top, place.bottom, place.line, place.end + 1);
    before = place;
  }
  return before.end + 1;
}

function between(at: number, from: number, to: number, low: number, high: number): number {
  return to <= from ? low : low + ((at - from) / (to - from)) * (high - low);
}
