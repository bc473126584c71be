import { useEffect, useId, useRef, useState } from 'react';
import { nameTrouble } from '#shared/show/address/renamed-address.ts';
import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../../store/dialogs-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { useWords } from '../../words/use-words.ts';

/** Another name for a picture of the notes; its ending stays, since it says what the file is. */
export function ImageNameDialog({ path, answer }: Extract<DialogRequest, { type: 'image-name' }>) {
  const words = useWords();
  const old = path.slice(path.lastIndexOf('/') + 1);
  const ending = old.slice(old.lastIndexOf('.'));
  const [stem, setStem] = useState(old.slice(0, old.length - ending.length));
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const name = stem.trim() + ending;
  const to = path.slice(0, path.length - old.length) + name;
  const trouble = nameTrouble(name);
  const taken = (currentShow()?.site.files ?? []).some(
    (file) => file !== path && file.toLowerCase() === to.toLowerCase(),
  );
  const isFine = trouble === undefined && !taken && name !== old;
  const rename = () => isFine && answer(name);
  return (
    <DialogFrame
      size="small"
      title={words('notes.image.nameTitle')}
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
        <span>{words('notes.image.name', { ending })}</span>
        <input
          id={id}
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: the name is what the person came for
          autoFocus
          className="input"
          value={stem}
          aria-invalid={trouble !== undefined || taken || undefined}
          onChange={(event) => setStem(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && rename()}
        />
      </label>
      <div aria-live="polite">
        {trouble !== undefined && <p className="dialog__trouble">{words(`list.nameTrouble.${trouble}`)}</p>}
        {taken && <p className="dialog__trouble">{words('list.nameTaken')}</p>}
      </div>
    </DialogFrame>
  );
}
