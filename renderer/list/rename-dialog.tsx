import { useEffect, useState } from 'react';
import { renamingOf } from '#shared/show/address/renamed-address.ts';
import { request } from '../bridge.ts';
import { FileNameDialog } from '../dialogs/file-name-dialog.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { documentAt } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';

/** Another name for an episode's file, with what listeners would notice of it. */
export function RenameDialog({ path, answer }: Extract<DialogRequest, { type: 'rename' }>) {
  const words = useWords();
  const text = useText(path);
  const show = currentShow();
  const old = path.slice(path.lastIndexOf('/') + 1);
  const ending = old.lastIndexOf('.');
  const folder = path.slice(0, path.length - old.length);
  const isPublished = show?.episodes.find((episode) => episode.path === path)?.status === 'published';
  const about = (name: string) => {
    const renaming = show && renamingOf(show.show, path, folder + name, text);
    return (
      <>
        {renaming?.isIgnored && <p>{words('list.nameIgnored')}</p>}
        {renaming?.address !== undefined && (
          <p className={isPublished ? 'rename__warning' : undefined}>
            {words(isPublished ? 'list.addressMoves' : 'list.addressBecomes', renaming.address)}
          </p>
        )}
      </>
    );
  };
  return (
    <FileNameDialog
      title={words('list.renameTitle')}
      label={words('list.fileName')}
      value={old}
      // The ending stays unless the person reaches for it.
      selected={ending === -1 ? old.length : ending}
      nameOf={(typed) => typed.trimStart()}
      old={old}
      isTaken={(name) => show?.episodes.some((episode) => episode.path === folder + name) ?? false}
      answer={answer}
      about={about}
    />
  );
}

/** The episode's text: that in the window, else the file's. */
function useText(path: string): string {
  const [text, setText] = useState(documentAt(path)?.text ?? '');
  useEffect(() => {
    const show = currentShow();
    if (documentAt(path) !== undefined || show === undefined) return;
    request('episode:read', { show: show.id, path }).then((read) => read.ok && setText(read.value.text));
  }, [path]);
  return text;
}
