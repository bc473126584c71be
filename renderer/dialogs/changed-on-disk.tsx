import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** Another program changed the file while there was unsaved text: nothing is overwritten before the person chose. */
export function ChangedOnDisk({ path, answer }: Extract<DialogRequest, { type: 'changed-on-disk' }>) {
  const words = useWords();
  return (
    <DialogFrame
      role="alertdialog"
      title={words('app.conflict.title')}
      onCancel={() => answer('later')}
      actions={
        <>
          <Action onPress={() => answer('theirs')}>{words('app.conflict.takeTheirs')}</Action>
          <Action onPress={() => answer('mine')}>{words('app.conflict.keepMine')}</Action>
          <Action tone="primary" autoFocus onPress={() => answer('compare')}>
            {words('app.conflict.compare')}
          </Action>
        </>
      }
    >
      <p>{words('app.conflict.text', { path })}</p>
    </DialogFrame>
  );
}
