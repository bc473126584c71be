import { FileNameDialog } from '../../dialogs/file-name-dialog.tsx';
import type { DialogRequest } from '../../store/dialogs-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { useWords } from '../../words/use-words.ts';

/** Another name for a picture of the notes; its ending stays, since it says what the file is. */
export function ImageNameDialog({ path, answer }: Extract<DialogRequest, { type: 'image-name' }>) {
  const words = useWords();
  const old = path.slice(path.lastIndexOf('/') + 1);
  const ending = old.slice(old.lastIndexOf('.'));
  const stem = old.slice(0, old.length - ending.length);
  const folder = path.slice(0, path.length - old.length);
  return (
    <FileNameDialog
      title={words('notes.image.nameTitle')}
      label={words('notes.image.name', { ending })}
      value={stem}
      selected={stem.length}
      nameOf={(typed) => typed.trim() + ending}
      old={old}
      isTaken={(name) => {
        const to = (folder + name).toLowerCase();
        return (currentShow()?.site.files ?? []).some((file) => file !== path && file.toLowerCase() === to);
      }}
      answer={answer}
    />
  );
}
