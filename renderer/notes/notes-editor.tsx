import Editor, { type EditorProps, type OnMount } from '@monaco-editor/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDocuments } from '../store/documents-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { usePages } from '../store/pages-store.ts';
import { drawn, notesEditable } from '../window/stages.ts';
import { useWords } from '../words/use-words.ts';
import { followComposition } from './composition.ts';
import { hearUndoneImages } from './images/stored-images.ts';
import { listenToListKeys } from './list-keys.ts';
import { monaco } from './monaco.ts';
import { notesLanguageId } from './notes-language.ts';
import { notesMarkers } from './notes-markers.ts';
import { listenToPaste } from './paste/paste-notes.ts';
import { markWaiting } from './paste/waiting-marks.ts';
import { setNotesEditor } from './reveal.ts';
import { modelFor, sessionOf } from './sessions.ts';

type NotesCodeEditor = Parameters<OnMount>[0];

/** Monaco over the notes of the episode in front; each episode keeps its model, caret and scroll position. */
export function NotesEditor() {
  const words = useWords();
  const dark = useInterface((state) => state.dark);
  const { fontSize, fontFamily, wrap, whitespace } = useInterface((state) => state.settings);
  const path = useDocuments((state) => state.active);
  const isOpen = useDocuments((state) => path !== null && state.documents[path] !== undefined);
  const [editor, setEditor] = useState<NotesCodeEditor>();
  const shown = useRef<string | null>(null);

  // One object while nothing of it changes: new options make Monaco write into its input, which ends a composition.
  const label = words('app.notes.label');
  const options = useMemo(
    () => ({ ...steady, ariaLabel: label, ...typeOf(fontSize, fontFamily), ...linesOf(wrap, whitespace) }),
    [label, fontSize, fontFamily, wrap, whitespace],
  );
  useEffect(() => (editor === undefined ? undefined : followLineNumbers(editor)), [editor]);
  useEffect(() => {
    if (editor === undefined || path === null || !isOpen) return;
    if (shown.current !== null) sessionOf(shown.current).viewState = editor.saveViewState();
    shown.current = path;
    const model = modelFor(monaco, path, notesLanguageId);
    editor.updateOptions({ wrappingStrategy: model.getValueLength() > longNotes ? 'simple' : 'advanced' });
    editor.setModel(model);
    const { viewState } = sessionOf(path);
    if (viewState !== null) editor.restoreViewState(viewState);
    const stops = [notesMarkers(monaco, path), markWaiting(editor, path)];
    return () => {
      for (const stop of stops) stop();
    };
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
        drawn().then(notesEditable.reach);
        followComposition(mounted);
        listenToListKeys(monaco, mounted);
        listenToPaste(mounted);
        hearUndoneImages(mounted);
        mounted.onDidDispose(() => setNotesEditor(undefined));
      }}
      options={options}
    />
  );
}

/**
 * The browser lays out every line of the notes before the first one is shown. Notes of more characters than this would
 * wait seconds for it: they are wrapped by the widths of letters, which may miss by a letter where a line mixes scripts.
 */
const longNotes = 200_000;

type Options = NonNullable<EditorProps['options']>;

const steady: Options = {
  accessibilitySupport: 'auto',
  automaticLayout: true,
  wordBreak: 'normal',
  minimap: { enabled: false },
  // Every line can stand at the top, where the page shows it too.
  scrollBeyondLastLine: true,
  padding: { top: 10, bottom: 40 },
  lineNumbersMinChars: 4,
  glyphMargin: false,
  folding: true,
  bracketPairColorization: { enabled: false },
  guides: { indentation: false, bracketPairs: false },
  // Lines are counted as in the file, where problems and other programs count them too.
  lineNumbers: lineOfFile,
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
  suggestOnTriggerCharacters: true,
  snippetSuggestions: 'inline',
  tabCompletion: 'off',
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
};

function typeOf(fontSize: number, chosen: string): Options {
  const own = getComputedStyle(document.documentElement).getPropertyValue('--font-code');
  const fontFamily = chosen.trim() === '' ? own : `${JSON.stringify(chosen.trim())}, ${own}`;
  return { fontSize, fontFamily, lineHeight: Math.round(fontSize * 1.75) };
}

function linesOf(wrap: boolean, whitespace: boolean): Options {
  return { wordWrap: wrap ? 'on' : 'off', renderWhitespace: whitespace ? 'all' : 'selection' };
}

/** The file's line of a line of the notes. */
function lineOfFile(line: number): string {
  const { active } = useDocuments.getState();
  const first = active === null ? 1 : (usePages.getState().pages[active]?.notesLine ?? 1);
  return String(line + first - 1);
}

/** Draws the line numbers anew when the notes begin at another line, but never into a composition. */
function followLineNumbers(editor: NotesCodeEditor): () => void {
  let shown = lineOfFile(1);
  let composing = false;
  const follow = () => {
    if (composing || shown === lineOfFile(1)) return;
    shown = lineOfFile(1);
    // Another function is another value: only then does Monaco draw.
    editor.updateOptions({ lineNumbers: (line) => lineOfFile(line) });
  };
  const stops = [
    editor.onDidCompositionStart(() => {
      composing = true;
    }),
    editor.onDidCompositionEnd(() => {
      composing = false;
      follow();
    }),
  ];
  const stop = usePages.subscribe(follow);
  // Until its page is made, another episode's lines are drawn from 1, even where its notes begin at the same line.
  const forget = useDocuments.subscribe((state, before) => {
    if (state.active !== before.active) shown = '';
  });
  follow();
  return () => {
    stop();
    forget();
    for (const listener of stops) listener.dispose();
  };
}
