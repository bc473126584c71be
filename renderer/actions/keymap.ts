import { isNotesCommand, notesHaveFocus } from '../notes/notes-commands.ts';
import { useDialogs } from '../store/dialogs-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { commandOf, shortcutMap } from './command-keys.ts';
import { commandNames, runCommand } from './commands.ts';

/** Listens before every field and Monaco: a command's key does the same wherever the caret is. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    // What an input method takes for itself is nobody else's key: Enter ends a composition and sends no form, Escape
    // gives it up and clears no field.
    if (event.isComposing || event.keyCode === 229) {
      event.stopImmediatePropagation();
      // A search field is emptied by Chromium itself.
      if (event.key === 'Escape') event.preventDefault();
      return;
    }
    const { platform, settings } = useInterface.getState();
    const command = commandOf(event, platform === 'darwin', shortcutMap(settings.shortcuts, commandNames));
    if (command === undefined || useDialogs.getState().open.length > 0) return;
    // Elsewhere such a key is the field's own, or nobody's.
    if (isNotesCommand(command) && !notesHaveFocus()) return;
    event.preventDefault();
    event.stopPropagation();
    runCommand(command);
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}
