import { DiffEditor } from '@monaco-editor/react';
import '../notes/monaco.ts';
import { useInterface } from '../store/interface-store.ts';

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Two texts beside each other, with what differs marked. */
export function TextsBeside({ left, right }: { readonly left: NamedText; readonly right: NamedText }) {
  const dark = useInterface((state) => state.dark);
  return (
    <div className="compare">
      <div className="compare__names">
        <span className="compare__name compare__name--left">{left.name}</span>
        <span className="compare__name compare__name--right">{right.name}</span>
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
    </div>
  );
}
