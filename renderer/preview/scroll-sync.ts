import { notesEditor } from '../notes/reveal.ts';
import { lineAtPlace, placeOfLine } from './line-places.ts';
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

/** The editor's first visible line with its fraction, wrapped lines counted by their height. */
function topLineOf(editor: NonNullable<ReturnType<typeof notesEditor>>): number | undefined {
  const range = editor.getVisibleRanges()[0];
  if (range === undefined) return undefined;
  const line = range.startLineNumber;
  const from = editor.getTopForLineNumber(line);
  const height = editor.getTopForLineNumber(line + 1) - from;
  return height > 0 ? line + Math.min(0.999, Math.max(0, (editor.getScrollTop() - from) / height)) : line;
}
