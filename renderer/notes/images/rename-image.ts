import { ask } from '../../store/dialogs-store.ts';
import { notify } from '../../store/interface-store.ts';
import { failureWords } from '../../words/failure-words.ts';
import { currentWords } from '../../words/use-words.ts';
import { changeNotes } from '../apply-change.ts';
import { moveImage, type NamedImage } from './stored-images.ts';

interface StoredImage extends NamedImage {
  readonly show: string;
  /** What shows it in the notes when it lies at another path. */
  readonly textAt: (path: string) => string;
}

/** Says under which name a picture was stored, and offers to change it. */
export function offerName(image: StoredImage): void {
  const words = currentWords();
  const label = words('notes.image.rename');
  notify('info', words('notes.image.stored', { path: image.path }), { label, run: () => renameImage(image) });
}

async function renameImage({ show, textAt, ...image }: StoredImage): Promise<void> {
  const name = await ask('image-name', { path: image.path });
  if (name === null) return;
  const path = image.path.slice(0, image.path.lastIndexOf('/') + 1) + name;
  const renamed = { path, text: textAt(path) };
  const moved = await moveImage(show, image, renamed);
  if (!moved.ok) {
    notify('error', failureWords(moved.error));
    return;
  }
  changeNotes((notes, selection) => {
    const at = notes.indexOf(image.text);
    if (at === -1) return undefined;
    const end = at + image.text.length;
    const shift = selection.start >= end ? renamed.text.length - image.text.length : 0;
    return {
      splices: [{ start: at, end, text: renamed.text }],
      selection: { start: selection.start + shift, end: selection.end + shift },
    };
  });
  offerName({ show, textAt, ...renamed });
}
