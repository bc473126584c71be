import type { Failure } from '#shared/ipc/answers.ts';
import type { Result } from '#shared/result.ts';
import { request } from '../../bridge.ts';
import { notify } from '../../store/interface-store.ts';
import { currentWords } from '../../words/use-words.ts';
import type { monaco as Monaco } from '../monaco.ts';

/** A picture of the notes at one of its names. */
export interface NamedImage {
  /** What shows it in the notes. */
  readonly text: string;
  /** Below the show's root. */
  readonly path: string;
}

/** Pictures that were stored in this run. */
let stored: readonly NamedImage[] = [];

/** Pictures that were given another name in this run: undo and redo take the file's name along. */
let renamed: readonly { readonly show: string; readonly is: NamedImage; readonly other: NamedImage }[] = [];

/** Undo takes a picture's text away, never its file: the person is told so. */
export function followUndo(image: NamedImage): void {
  stored = [...stored, image];
}

/** Gives a picture's file another name; nothing is written over. Undo of the notes' text will take it back. */
export async function moveImage(show: string, from: NamedImage, to: NamedImage): Promise<Result<null, Failure>> {
  const moved = await request('notes:moveImage', { show, from: from.path, to: to.path });
  if (moved.ok) {
    renamed = [...renamed, { show, is: to, other: from }];
    stored = stored.map((image) => (image.path === from.path ? to : image));
  }
  return moved;
}

/** Listens for the undo of pictures' texts, and of their names. */
export function hearUndoneImages(editor: Monaco.editor.IStandaloneCodeEditor): void {
  editor.onDidChangeModelContent((event) => {
    if (!event.isUndoing && !event.isRedoing) return;
    if (stored.length + renamed.length === 0) return;
    const notes = editor.getModel()?.getValue() ?? '';
    for (const image of renamed) {
      if (notes.includes(image.is.text) || !notes.includes(image.other.text)) continue;
      renamed = renamed.filter((other) => other !== image);
      moveImage(image.show, image.is, image.other);
    }
    for (const image of stored.filter(({ text }) => !notes.includes(text))) {
      if (renamed.some(({ other }) => other.path === image.path && notes.includes(other.text))) continue;
      stored = stored.filter((other) => other !== image);
      notify('info', currentWords()('notes.image.stays', { path: image.path }));
    }
  });
}
