import type { monaco as Monaco } from './monaco.ts';
import { notesEditor } from './reveal.ts';

export type Formatting = 'bold' | 'italic' | 'link' | 'heading' | 'list' | 'code';

type CodeEditor = Monaco.editor.IStandaloneCodeEditor;

const pairs = { bold: ['**', '**'], italic: ['*', '*'], code: ['`', '`'] } as const;

/** Does to the selection what the button or the key says; a second time takes it back. */
export function formatNotes(formatting: Formatting): void {
  const editor = notesEditor();
  if (editor === undefined) return;
  if (formatting === 'heading') prefixLines(editor, '## ');
  else if (formatting === 'list') prefixLines(editor, '- ');
  else if (formatting === 'link') makeLink(editor);
  else surround(editor, pairs[formatting]);
  editor.focus();
}

export function listenToFormatKeys(monaco: typeof Monaco, editor: CodeEditor): void {
  const { CtrlCmd } = monaco.KeyMod;
  editor.addCommand(CtrlCmd | monaco.KeyCode.KeyB, () => formatNotes('bold'));
  editor.addCommand(CtrlCmd | monaco.KeyCode.KeyI, () => formatNotes('italic'));
  editor.addCommand(CtrlCmd | monaco.KeyCode.KeyK, () => formatNotes('link'));
}

function surround(editor: CodeEditor, [open, close]: readonly [string, string]): void {
  const model = editor.getModel();
  const selection = editor.getSelection();
  if (model === null || selection === null) return;
  const text = model.getValueInRange(selection);
  const isSet = text.startsWith(open) && text.endsWith(close) && text.length >= open.length + close.length;
  const next = isSet ? text.slice(open.length, text.length - close.length) : `${open}${text}${close}`;
  const start = model.getOffsetAt(selection.getStartPosition());
  replace(editor, selection, next);
  const inner = isSet
    ? { from: start, to: start + next.length }
    : { from: start + open.length, to: start + open.length + text.length };
  select(editor, inner.from, inner.to);
}

/** `[text](address)`: the caret goes where something is still missing. */
function makeLink(editor: CodeEditor): void {
  const model = editor.getModel();
  const selection = editor.getSelection();
  if (model === null || selection === null) return;
  const text = model.getValueInRange(selection);
  const start = model.getOffsetAt(selection.getStartPosition());
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/.test(text);
  replace(editor, selection, isAddress ? `[](${text})` : `[${text}]()`);
  const caret = isAddress || text === '' ? start + 1 : start + text.length + 3;
  select(editor, caret, caret);
}

function prefixLines(editor: CodeEditor, prefix: string): void {
  const model = editor.getModel();
  const selection = editor.getSelection();
  if (model === null || selection === null) return;
  const numbers = Array.from(
    { length: selection.endLineNumber - selection.startLineNumber + 1 },
    (_, index) => selection.startLineNumber + index,
  );
  const isSet = numbers.every((line) => model.getLineContent(line).startsWith(prefix));
  editor.pushUndoStop();
  editor.executeEdits(
    'format',
    numbers.map((line) => ({
      range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: isSet ? prefix.length + 1 : 1 },
      text: isSet ? '' : prefix,
    })),
  );
  editor.pushUndoStop();
}

function replace(editor: CodeEditor, range: Monaco.IRange, text: string): void {
  editor.pushUndoStop();
  editor.executeEdits('format', [{ range, text }]);
  editor.pushUndoStop();
}

function select(editor: CodeEditor, from: number, to: number): void {
  const model = editor.getModel();
  if (model === null) return;
  const start = model.getPositionAt(from);
  const end = model.getPositionAt(to);
  editor.setSelection({
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  });
}
