import { DiffEditor } from '@monaco-editor/react';
import { useMemo } from 'react';
import '../notes/monaco.ts';
import { notesLanguageId } from '../notes/notes-language.ts';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** The file on disk and the text in the window, line by line; unchanged parts are folded away. */
export function ChangesEditor({ before, after }: Props) {
  const words = useWords();
  const dark = useInterface((state) => state.dark);
  const [disk, own] = [words('page.changes.disk'), words('page.changes.own')];
  const options = useMemo(
    () => ({
      readOnly: true,
      originalAriaLabel: disk,
      modifiedAriaLabel: own,
      automaticLayout: true,
      wordWrap: 'on' as const,
      wrappingStrategy: 'advanced' as const,
      minimap: { enabled: false },
      lineNumbersMinChars: 3,
      renderSideBySide: false,
      hideUnchangedRegions: { enabled: true },
      renderOverviewRuler: false,
      scrollBeyondLastLine: false,
      unicodeHighlight: { ambiguousCharacters: false },
    }),
    [disk, own],
  );
  return (
    <DiffEditor
      className="changes"
      theme={dark ? 'notes-dark' : 'notes-light'}
      language={notesLanguageId}
      original={before}
      modified={after}
      loading={null}
      options={options}
    />
  );
}
