import { DiffEditor as MonacoDiff } from '@monaco-editor/react';
import { lazy, Suspense } from 'react';
import { loadMonaco } from '../notes/load-monaco.ts';
import { useInterface } from '../store/interface-store.ts';

// With the window's first drawing it would hold that up.
const DiffEditor = lazy(async () => {
  await loadMonaco();
  return { default: MonacoDiff };
});

interface NamedText {
  readonly name: string;
  readonly text: string;
}

interface Props {
  readonly left: NamedText;
  readonly right: NamedText;
  /** Present where the right side may be changed: called with a way to read it once it can be. */
  readonly onEditable?: (read: () => string) => void;
}

/** Two texts beside each other, with what differs marked; beside changeable parts stand arrows that take the left's over. */
export function TextsBeside({ left, right, onEditable }: Props) {
  const dark = useInterface((state) => state.dark);
  return (
    <div className="compare">
      <div className="compare__names">
        <span className="compare__name compare__name--left">{left.name}</span>
        <span className="compare__name compare__name--right">{right.name}</span>
      </div>
      <Suspense fallback={<div className="compare__editor" />}>
        <DiffEditor
          className="compare__editor"
          theme={dark ? 'notes-dark' : 'notes-light'}
          language="show-notes"
          original={left.text}
          modified={right.text}
          loading={null}
          onMount={(editor) => onEditable?.(() => editor.getModifiedEditor().getValue())}
          options={{
            readOnly: onEditable === undefined,
            originalEditable: false,
            wordWrap: 'on',
            minimap: { enabled: false },
            renderSideBySide: true,
            scrollBeyondLastLine: false,
          }}
        />
      </Suspense>
    </div>
  );
}
