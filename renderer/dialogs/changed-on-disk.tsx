import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** Another program changed the file while there was unsaved text: nothing is overwritten before the person chose. */
export function ChangedOnDisk({ path, isMergeable, answer }: Extract<DialogRequest, { type: 'changed-on-disk' }>) {
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
          <Action tone={isMergeable ? 'plain' : 'primary'} autoFocus={!isMergeable} onPress={() => answer('compare')}>
            {words('app.conflict.compare')}
          </Action>
          {isMergeable && (
            <Action tone="primary" autoFocus onPress={() => answer('merge')}>
              {words('keeping.conflict.mergeBoth')}
            </Action>
          )}
        </>
      }
    >
      <p>{words('app.conflict.text', { path })}</p>
      <p className="dialog__aside">
        {words(isMergeable ? 'keeping.conflict.mergeable' : 'keeping.conflict.notMergeable')}
      </p>
    </DialogFrame>
  );
}
