import { lineIndex } from '#shared/text/position.ts';
import type { Span } from '#shared/text/splice.ts';
import { documentAt } from '../store/documents-store.ts';
import { frontMatterOf } from '../store/front-matter.ts';
import type { monaco as Monaco } from './monaco.ts';

let editor: Monaco.editor.IStandaloneCodeEditor | undefined;

/** The one editor of the notes, while it is on the screen. */
export function setNotesEditor(present: Monaco.editor.IStandaloneCodeEditor | undefined): void {
  editor = present;
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

export function findInNotes(): void {
  editor?.focus();
  editor?.getAction('actions.find')?.run();
}
