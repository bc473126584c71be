import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** Before a tab or the window closes over unsaved text. */
export function UnsavedChanges({ paths, answer }: Extract<DialogRequest, { type: 'unsaved' }>) {
  const words = useWords();
  return (
    <DialogFrame
      role="alertdialog"
      size="small"
      title={words('app.unsaved.title')}
      onCancel={() => answer('cancel')}
      actions={
        <>
          <Action tone="danger" onPress={() => answer('discard')}>
            {words('app.unsaved.discard')}
          </Action>
          <Action onPress={() => answer('cancel')}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" autoFocus onPress={() => answer('save')}>
            {words('app.unsaved.save')}
          </Action>
        </>
      }
    >
      <p>{words('app.unsaved.text', { count: paths.length })}</p>
      <ul className="dialog__list">
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      <p className="dialog__aside">{words('keeping.discardNote')}</p>
    </DialogFrame>
  );
}
