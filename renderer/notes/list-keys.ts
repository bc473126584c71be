import { continueList } from '#shared/notes/lists/continue-list.ts';
import { indentItems } from '#shared/notes/lists/indent-items.ts';
import { useNotesHabits } from '../store/notes-habits-store.ts';
import { changeNotes } from './apply-change.ts';
import type { monaco as Monaco } from './monaco.ts';

/** While these show, Enter and Tab are theirs. */
const widgets = '!suggestWidgetVisible && !inSnippetMode && !editorReadonly';

/** Enter, Tab and Shift+Tab in lists and quotes; everywhere else the keys do what they always do. */
export function listenToListKeys(monaco: typeof Monaco, editor: Monaco.editor.IStandaloneCodeEditor): void {
  const bind = (id: string, keybinding: number, run: () => boolean, otherwise: string) =>
    editor.addAction({
      id,
      label: id,
      keybindings: [keybinding],
      keybindingContext: `editorTextFocus && ${widgets}`,
      run: () => {
        if (!run()) editor.trigger('keyboard', otherwise, otherwise === 'type' ? { text: '\n' } : null);
      },
    });
  bind(
    'notes.enter',
    monaco.KeyCode.Enter,
    () => changeNotes((text, { start, end }) => (start === end ? continueList(text, start) : undefined)),
    'type',
  );
  bind(
    'notes.indent',
    monaco.KeyCode.Tab,
    () => changeNotes((text, span) => indentItems(text, span, 'in', useNotesHabits.getState().links.step)),
    'tab',
  );
  bind(
    'notes.outdent',
    monaco.KeyMod.Shift | monaco.KeyCode.Tab,
    () => changeNotes((text, span) => indentItems(text, span, 'out')),
    'outdent',
  );
}
