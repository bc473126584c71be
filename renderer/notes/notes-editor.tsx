import Editor, { type OnMount } from '@monaco-editor/react';
import { useEffect, useRef, useState } from 'react';
import { runCommand } from '../actions/commands.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { usePages } from '../store/pages-store.ts';
import { useWords } from '../words/use-words.ts';
import { listenToFormatKeys } from './format-notes.ts';
import { monaco } from './monaco.ts';
import { notesLanguageId } from './notes-language.ts';
import { notesMarkers } from './notes-markers.ts';
import { setNotesEditor } from './reveal.ts';
import { modelFor, sessionOf } from './sessions.ts';

type NotesCodeEditor = Parameters<OnMount>[0];

/** Monaco over the notes of the episode in front; each episode keeps its model, caret and scroll position. */
export function NotesEditor() {
  const words = useWords();
  const dark = useInterface((state) => state.dark);
  const { fontSize } = useInterface((state) => state.settings);
  const path = useDocuments((state) => state.active);
  const isOpen = useDocuments((state) => path !== null && state.documents[path] !== undefined);
  const firstLine = usePages((state) => (path === null ? 1 : (state.pages[path]?.notesLine ?? 1)));
  const [editor, setEditor] = useState<NotesCodeEditor>();
  const shown = useRef<string | null>(null);

  useEffect(() => {
    if (editor === undefined || path === null || !isOpen) return;
    if (shown.current !== null) sessionOf(shown.current).viewState = editor.saveViewState();
    shown.current = path;
    editor.setModel(modelFor(monaco, path, notesLanguageId));
    const { viewState } = sessionOf(path);
    if (viewState !== null) editor.restoreViewState(viewState);
    return notesMarkers(monaco, path);
  }, [editor, path, isOpen]);

  return (
    <Editor
      className="notes__editor"
      theme={dark ? 'notes-dark' : 'notes-light'}
      language={notesLanguageId}
      loading={null}
      keepCurrentModel
      onMount={(mounted) => {
        setNotesEditor(mounted);
        setEditor(mounted);
        listenToFormatKeys(monaco, mounted);
        mounted.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyZ, () => runCommand('undo'));
        mounted.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.KeyZ, () => runCommand('redo'));
        mounted.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyY, () => runCommand('redo'));
        mounted.onDidDispose(() => setNotesEditor(undefined));
      }}
      options={{
        ariaLabel: words('app.notes.label'),
        accessibilitySupport: 'auto',
        automaticLayout: true,
        fontSize,
        lineHeight: Math.round(fontSize * 1.75),
        fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-code'),
        wordWrap: 'on',
        wrappingStrategy: 'advanced',
        wordBreak: 'normal',
        minimap: { enabled: false },
        scrollBeyondLastLine: false,
        padding: { top: 10, bottom: 40 },
        lineNumbersMinChars: 4,
        glyphMargin: false,
        folding: true,
        bracketPairColorization: { enabled: false },
        guides: { indentation: false, bracketPairs: false },
        // Lines are counted as in the file, where problems and other programs count them too.
        lineNumbers: (line) => String(line + firstLine - 1),
        renderLineHighlight: 'line',
        overviewRulerLanes: 0,
        hideCursorInOverviewRuler: true,
        scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
        unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
        // Its question would change bytes that nobody edited.
        unusualLineTerminators: 'off',
        // In a field of text, Tab belongs to the way through the window: Ctrl+M gives it to the text.
        tabSize: 2,
        insertSpaces: true,
        detectIndentation: false,
        quickSuggestions: false,
        suggestOnTriggerCharacters: false,
        wordBasedSuggestions: 'off',
        occurrencesHighlight: 'off',
        selectionHighlight: false,
        links: false,
        dropIntoEditor: { enabled: false },
        autoClosingBrackets: 'never',
        autoClosingQuotes: 'never',
        autoSurround: 'languageDefined',
        fixedOverflowWidgets: true,
        smoothScrolling: false,
      }}
    />
  );
}
