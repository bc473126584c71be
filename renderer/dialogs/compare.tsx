import { DiffEditor } from '@monaco-editor/react';
import '../notes/monaco.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** Two versions of an episode beside each other. */
export function Compare({ path, left, right, answer }: Extract<DialogRequest, { type: 'compare' }>) {
  const words = useWords();
  const dark = useInterface((state) => state.dark);
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
      <div className="compare__names">
        <span>{words(`app.compare.${left.name}`)}</span>
        <span>{words(`app.compare.${right.name}`)}</span>
      </div>
      <DiffEditor
        className="compare__editor"
        theme={dark ? 'notes-dark' : 'notes-light'}
        language="show-notes"
        original={left.text}
        modified={right.text}
        loading={null}
        options={{
          readOnly: true,
          wordWrap: 'on',
          minimap: { enabled: false },
          renderSideBySide: true,
          scrollBeyondLastLine: false,
        }}
      />
    </DialogFrame>
  );
}
