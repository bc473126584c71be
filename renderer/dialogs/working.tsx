import { useEffect, useState } from 'react';
import { listen, request } from '../bridge.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';
import '../fill/fill.css';

/** A long job that the person waits for: how far it is, and the way to end it. */
export function Working({ run, name }: Extract<DialogRequest, { type: 'working' }>) {
  const words = useWords();
  const [part, setPart] = useState<number>();
  useEffect(
    () => listen('audio:progress', (said) => said.run === run && said.total > 0 && setPart(said.done / said.total)),
    [run],
  );
  const stop = () => {
    request('audio:stop', { run });
  };
  const title = words('fill.reading', { name });
  return (
    <DialogFrame
      title={title}
      size="small"
      role="alertdialog"
      onCancel={stop}
      actions={
        <Action autoFocus onPress={stop}>
          {words('fill.stop')}
        </Action>
      }
    >
      <progress className="working__bar" aria-label={title} value={part} />
    </DialogFrame>
  );
}
