import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';
import { TextsBeside } from './texts-beside.tsx';

/** Two versions of an episode beside each other. */
export function Compare({ path, left, right, answer }: Extract<DialogRequest, { type: 'compare' }>) {
  const words = useWords();
  return (
    <DialogFrame
      size="large"
      title={words('app.compare.title', { path })}
      onCancel={answer}
      actions={
        <Action tone="primary" autoFocus onPress={answer}>
          {words('app.compare.close')}
        </Action>
      }
    >
      <TextsBeside
        left={{ name: words(`app.compare.${left.name}`), text: left.text }}
        right={{ name: words(`app.compare.${right.name}`), text: right.text }}
      />
    </DialogFrame>
  );
}
