import { useEffect, useId, useRef, useState } from 'react';
import { nameTrouble, renamingOf } from '#shared/show/address/renamed-address.ts';
import { request } from '../bridge.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { documentAt } from '../store/documents-store.ts';
import { currentShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';

/** Another name for an episode's file, with what listeners would notice of it. */
export function RenameDialog({ path, answer }: Extract<DialogRequest, { type: 'rename' }>) {
  const words = useWords();
  const old = path.slice(path.lastIndexOf('/') + 1);
  const [name, setName] = useState(old);
  const text = useText(path);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The ending stays unless the person reaches for it.
    field.current?.setSelectionRange(0, old.lastIndexOf('.') === -1 ? old.length : old.lastIndexOf('.'));
  }, [old]);
  const show = currentShow();
  const to = path.slice(0, path.length - old.length) + name.trim();
  const trouble = nameTrouble(name);
  const isTaken = to !== path && show?.episodes.some((episode) => episode.path === to);
  const renaming = show === undefined || trouble !== undefined ? undefined : renamingOf(show.show, path, to, text);
  const isPublished = show?.episodes.find((episode) => episode.path === path)?.status === 'published';
  const isFine = trouble === undefined && !isTaken && to !== path;
  const rename = () => isFine && answer(name.trim());
  return (
    <DialogFrame
      size="small"
      title={words('list.renameTitle')}
      onCancel={() => answer(null)}
      actions={
        <>
          <Action onPress={() => answer(null)}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" disabled={!isFine} onPress={rename}>
            {words('list.renameAction')}
          </Action>
        </>
      }
    >
      <label className="labelled" htmlFor={id}>
        <span>{words('list.fileName')}</span>
        <input
          id={id}
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: the name is what the person came for
          autoFocus
          className="input"
          value={name}
          aria-invalid={trouble !== undefined || isTaken || undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && rename()}
        />
      </label>
      <div className="rename__notes" aria-live="polite">
        {trouble !== undefined && <p className="dialog__trouble">{words(`list.nameTrouble.${trouble}`)}</p>}
        {isTaken && <p className="dialog__trouble">{words('list.nameTaken')}</p>}
        {renaming?.isIgnored && <p>{words('list.nameIgnored')}</p>}
        {renaming?.address !== undefined && (
          <p className={isPublished ? 'rename__warning' : undefined}>
            {words(isPublished ? 'list.addressMoves' : 'list.addressBecomes', renaming.address)}
          </p>
        )}
      </div>
    </DialogFrame>
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
