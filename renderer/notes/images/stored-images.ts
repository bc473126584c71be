import { notify } from '../../store/interface-store.ts';
import { currentWords } from '../../words/use-words.ts';
import type { monaco as Monaco } from '../monaco.ts';

/** Pictures that were stored in this run, by their text in the notes. */
let stored: readonly { readonly text: string; readonly path: string }[] = [];

/** Undo takes a picture's text away, never its file: the person is told so. */
export function followUndo(text: string, path: string): void {
  stored = [...stored, { text, path }];
}

/** Listens for the undo of pictures' texts. */
export function hearUndoneImages(editor: Monaco.editor.IStandaloneCodeEditor): void {
  editor.onDidChangeModelContent((event) => {
    if (!event.isUndoing || stored.length === 0) return;
    const notes = editor.getModel()?.getValue() ?? '';
    for (const image of stored.filter(({ text }) => !notes.includes(text))) {
      stored = stored.filter((other) => other !== image);
      notify('info', currentWords()('notes.image.stays', { path: image.path }));
    }
  });
}
