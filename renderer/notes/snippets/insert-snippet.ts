import { type Snippet, snippetText } from '#shared/notes/habits/snippets.ts';
import { isComposing } from '../composition.ts';
import { notesEditor } from '../reveal.ts';

/** Monaco's part for blanks that Tab goes through. */
interface SnippetPart {
  insert(text: string): void;
}

/** Puts a block of the show at the caret; Tab goes through its blanks. */
export function insertSnippet(snippet: Snippet): void {
  const editor = notesEditor();
  if (editor === undefined || isComposing()) return;
  editor.focus();
  editor.pushUndoStop();
  editor.getContribution<SnippetPart & { dispose(): void }>('snippetController2')?.insert(snippetText(snippet));
  editor.pushUndoStop();
}

/** "Insert a block…": the list of what fits at the caret, the show's blocks among it. */
export function proposeBlocks(): void {
  const editor = notesEditor();
  editor?.focus();
  editor?.trigger('keyboard', 'editor.action.triggerSuggest', {});
}
