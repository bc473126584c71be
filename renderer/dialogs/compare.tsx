import { useRef } from 'react';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';
import { TextsBeside } from './texts-beside.tsx';

/** Two versions of an episode beside each other; where there is something to decide, the right one may be changed and taken. */
export function Compare({ path, left, right, isEditable, answer }: Extract<DialogRequest, { type: 'compare' }>) {
  const words = useWords();
  const read = useRef(() => right.text);
  const close = () => answer();
  return (
    <DialogFrame
      size="large"
      title={words('app.compare.title', { path })}
      onCancel={close}
      actions={
        <>
          {isEditable && <span className="dialog__hint">{words('keeping.conflict.editable')}</span>}
          <Action tone={isEditable ? 'plain' : 'primary'} autoFocus onPress={close}>
            {words('app.compare.close')}
          </Action>
          {isEditable && (
            <Action tone="primary" onPress={() => answer(read.current())}>
              {words('keeping.conflict.useRight')}
            </Action>
          )}
        </>
      }
    >
      <TextsBeside
        left={{ name: words(`app.compare.${left.name}`), text: left.text }}
        right={{ name: words(`app.compare.${right.name}`), text: right.text }}
        {...(isEditable && {
          onEditable: (reader: () => string) => {
            read.current = reader;
          },
        })}
      />
    </DialogFrame>
  );
}
