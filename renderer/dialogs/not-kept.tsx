import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** Text would be lost for good by what is about to happen, since no copy of it could be written anywhere. */
export function NotKept({ paths, answer }: Extract<DialogRequest, { type: 'not-kept' }>) {
  const words = useWords();
  return (
    <DialogFrame
      role="alertdialog"
      size="small"
      title={words('keeping.notKept.title')}
      onCancel={() => answer('stay')}
      actions={
        <>
          <Action tone="danger" onPress={() => answer('close')}>
            {words('keeping.notKept.close')}
          </Action>
          <Action tone="primary" autoFocus onPress={() => answer('stay')}>
            {words('keeping.notKept.stay')}
          </Action>
        </>
      }
    >
      <p>{words('keeping.notKept.text')}</p>
      <ul className="dialog__list">
        {paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </DialogFrame>
  );
}
