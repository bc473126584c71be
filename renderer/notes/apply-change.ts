import type { TextChange } from '#shared/notes/text-change.ts';
import type { Span } from '#shared/text/splice.ts';
import { isComposing } from './composition.ts';
import type { monaco as Monaco } from './monaco.ts';
import { notesEditor } from './reveal.ts';

type CodeEditor = Monaco.editor.IStandaloneCodeEditor;

/** The notes as they stand, with LF line ends, and what is selected in them, in offsets. */
export interface NotesState {
  readonly editor: CodeEditor;
  readonly model: Monaco.editor.ITextModel;
  readonly text: string;
  readonly selection: Span;
}

/** The notes in front; undefined while none are open, several carets stand in them, or an input method composes. */
export function notesState(): NotesState | undefined {
  const editor = notesEditor();
  const model = editor?.getModel();
  const selections = editor?.getSelections() ?? [];
  const selection = selections[0];
  if (editor === undefined || !model || selection === undefined || selections.length > 1 || isComposing())
    return undefined;
  return {
    editor,
    model,
    text: model.getValue(),
    selection: {
      start: model.getOffsetAt(selection.getStartPosition()),
      end: model.getOffsetAt(selection.getEndPosition()),
    },
  };
}

/** Changes the notes by what `change` makes of them, as one step of undo; tells whether there was anything to do. */
export function changeNotes(change: (text: string, selection: Span) => TextChange | undefined): boolean {
  const state = notesState();
  const made = state === undefined ? undefined : change(state.text, state.selection);
  if (state === undefined || made === undefined) return false;
  applyChange(state, made);
  return true;
}

/** Puts a change into the notes' model as a step of undo of its own. */
export function applyChange({ editor, model }: Pick<NotesState, 'editor' | 'model'>, change: TextChange): void {
  editor.pushUndoStop();
  if (change.splices.length > 0) {
    const edits = change.splices.map(({ start, end, text }) => ({ range: rangeOf(model, { start, end }), text }));
    editor.executeEdits('notes', edits, () => [selectionOf(model, change.selection)]);
  }
  editor.setSelection(selectionOf(model, change.selection));
  editor.pushUndoStop();
  editor.revealPositionInCenterIfOutsideViewport(model.getPositionAt(change.selection.end));
}

/** A span of the notes as Monaco names it. */
export function rangeOf(model: Monaco.editor.ITextModel, { start, end }: Span): Monaco.IRange {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}

function selectionOf(model: Monaco.editor.ITextModel, span: Span): Monaco.Selection {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = rangeOf(model, span);
  // Monaco's own class: the module itself comes only with the editor, later than this file.
  return {
    selectionStartLineNumber: startLineNumber,
    selectionStartColumn: startColumn,
    positionLineNumber: endLineNumber,
    positionColumn: endColumn,
  } as Monaco.Selection;
}
