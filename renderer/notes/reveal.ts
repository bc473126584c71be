import { lineIndex } from '#shared/text/position.ts';
import type { Span } from '#shared/text/splice.ts';
import { documentAt } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import type { monaco as Monaco } from './monaco.ts';

let editor: Monaco.editor.IStandaloneCodeEditor | undefined;

/** The one editor of the notes, while it is on the screen. */
export function setNotesEditor(present: Monaco.editor.IStandaloneCodeEditor | undefined): void {
  editor = present;
  for (const follow of followers) follow(present);
}

type Follow = (present: Monaco.editor.IStandaloneCodeEditor | undefined) => void;
const followers = new Set<Follow>();

/** Tells of the editor now and whenever another comes or goes: it is drawn after the rest of the window. */
export function followNotesEditor(follow: Follow): () => void {
  followers.add(follow);
  follow(editor);
  return () => followers.delete(follow);
}

export function notesEditor(): Monaco.editor.IStandaloneCodeEditor | undefined {
  return editor;
}

/** Shows a place of the notes and puts the caret there; waits for the tab to change first. */
export function revealInNotes(path: string, place: Span): void {
  const document = documentAt(path);
  if (document === undefined) return;
  const { notesStart } = frontMatterOf(document);
  const lines = lineIndex(document.text.slice(notesStart));
  const start = lines.positionOf(place.start - notesStart);
  const end = lines.positionOf(place.end - notesStart);
  requestAnimationFrame(() => {
    const range = {
      startLineNumber: start.line,
      startColumn: start.column,
      endLineNumber: end.line,
      endColumn: end.column,
    };
    editor?.setSelection(range);
    editor?.revealRangeInCenterIfOutsideViewport(range);
    editor?.focus();
  });
}

/** Puts the caret at the beginning of what stands on a line of the notes (from 1), and shows it. */
export function revealLine(line: number): void {
  const column = editor?.getModel()?.getLineFirstNonWhitespaceColumn(line) ?? 0;
  editor?.setPosition({ lineNumber: line, column: Math.max(1, column) });
  editor?.revealLineInCenterIfOutsideViewport(line);
  editor?.focus();
}

/** Shows a line of the notes (from 1) and puts the caret at its end. */
export function goToLine(line: number): void {
  const column = editor?.getModel()?.getLineMaxColumn(line) ?? 1;
  editor?.setPosition({ lineNumber: line, column });
  editor?.revealLineInCenterIfOutsideViewport(line);
  editor?.focus();
}

export function findInNotes(): void {
  editor?.focus();
  editor?.getAction('actions.find')?.run();
}
