import { loader } from '@monaco-editor/react';
import * as monaco from 'monaco-editor/editor/editor.api.js';
import 'monaco-editor/features/bracketMatching/register.js';
import 'monaco-editor/features/caretOperations/register.js';
import 'monaco-editor/features/clipboard/register.js';
import 'monaco-editor/features/contextmenu/register.js';
import 'monaco-editor/features/diffEditor/register.js';
import 'monaco-editor/features/dnd/register.js';
import 'monaco-editor/features/find/register.js';
import 'monaco-editor/features/folding/register.js';
import 'monaco-editor/features/gotoError/register.js';
import 'monaco-editor/features/hover/register.js';
import 'monaco-editor/features/lineSelection/register.js';
import 'monaco-editor/features/linesOperations/register.js';
import 'monaco-editor/features/longLinesHelper/register.js';
import 'monaco-editor/features/multicursor/register.js';
import 'monaco-editor/features/smartSelect/register.js';
import 'monaco-editor/editor/contrib/snippet/browser/snippetController2.js';
import 'monaco-editor/editor/contrib/suggest/browser/suggestController.js';
import 'monaco-editor/features/toggleTabFocusMode/register.js';
import 'monaco-editor/features/wordHighlighter/register.js';
import 'monaco-editor/features/wordOperations/register.js';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import { foldsOf } from '#shared/notes/outline/folds.ts';
import { provideCompletion } from './completion/provide-completion.ts';
import { notesLanguage, notesLanguageConfiguration, notesLanguageId } from './notes-language.ts';
import { darkTheme, lightTheme } from './notes-theme.ts';

// Monaco comes with the app: without this the React wrapper would fetch it from a CDN.
self.MonacoEnvironment = { getWorker: () => new EditorWorker() };
loader.config({ monaco: monaco as never });

monaco.languages.register({ id: notesLanguageId });
monaco.languages.setMonarchTokensProvider(notesLanguageId, notesLanguage);
monaco.languages.setLanguageConfiguration(notesLanguageId, notesLanguageConfiguration);
provideCompletion(monaco, notesLanguageId);
monaco.languages.registerFoldingRangeProvider(notesLanguageId, {
  provideFoldingRanges: (model) => foldsOf(model.getValue()).map(({ start, end }) => ({ start, end })),
});
monaco.editor.defineTheme('notes-light', lightTheme);
monaco.editor.defineTheme('notes-dark', darkTheme);

export { monaco };
