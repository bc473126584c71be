import { followNotesEditor, notesEditor } from '../notes/reveal.ts';
import type { RenderedNotesView } from './rendered-notes-view.ts';

type NotesEditor = NonNullable<ReturnType<typeof notesEditor>>;

/**
 * Editor and page scroll together by source line: what stands at the top of one stands at the top of the other. Whoever
 * the person scrolls leads; the other follows, and its own event is known by the place that it was given. Where the
 * page's height changes under the reader (a picture has come), the place of the line is taken again.
 */
export function followScroll(scroller: HTMLElement, view: RenderedNotesView): () => void {
  let leader: 'editor' | 'page' = 'editor';
  let given: number | undefined;
  let isMoving = false;
  const pageFollows = () => {
    const editor = notesEditor();
    const line = editor === undefined ? undefined : topLineOf(editor);
    if (line === undefined) return;
    scroller.scrollTop = view.places.topOf(line, contentTop(scroller));
    given = scroller.scrollTop;
  };
  const editorFollows = () => {
    const editor = notesEditor();
    if (editor === undefined) return;
    const line = view.places.lineAt(scroller.scrollTop, contentTop(scroller));
    isMoving = true;
    editor.setScrollTop(scroller.scrollTop <= 0 ? 0 : topOfLineIn(editor, line));
    isMoving = false;
  };
  let heard: { dispose(): void } | undefined;
  const unfollow = followNotesEditor((editor) => {
    heard?.dispose();
    heard = editor?.onDidScrollChange((event) => {
      if (!event.scrollTopChanged || isMoving) return;
      leader = 'editor';
      pageFollows();
    });
  });
  const onScroll = () => {
    if (given !== undefined && Math.abs(scroller.scrollTop - given) < 1) return;
    given = undefined;
    leader = 'page';
    editorFollows();
  };
  scroller.addEventListener('scroll', onScroll, { passive: true });
  const heights = new ResizeObserver(() => leader === 'editor' && pageFollows());
  heights.observe(view.notes);
  return () => {
    heights.disconnect();
    unfollow();
    heard?.dispose();
    scroller.removeEventListener('scroll', onScroll);
  };
}

/** Where a scrolled element's content begins, in px of the window. */
function contentTop(scroller: HTMLElement): number {
  return scroller.getBoundingClientRect().top - scroller.scrollTop;
}

/** The editor's first visible line with its fraction, wrapped lines counted by their height. */
function topLineOf(editor: NotesEditor): number | undefined {
  const line = editor.getVisibleRanges()[0]?.startLineNumber;
  if (line === undefined) return undefined;
  const from = editor.getTopForLineNumber(line);
  const height = editor.getBottomForLineNumber(line) - from;
  return height > 0 ? line + Math.min(0.999, Math.max(0, (editor.getScrollTop() - from) / height)) : line;
}

/** Where a line (with its fraction) begins in the editor, in px from its top. */
function topOfLineIn(editor: NotesEditor, line: number): number {
  const whole = Math.max(1, Math.min(Math.floor(line), editor.getModel()?.getLineCount() ?? 1));
  const from = editor.getTopForLineNumber(whole);
  return from + (editor.getBottomForLineNumber(whole) - from) * Math.min(1, Math.max(0, line - whole));
}
