import { isNotesCommand, notesHaveFocus } from '../notes/notes-commands.ts';
import { useDialogs } from '../store/dialogs-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { commandOf, shortcutMap } from './command-keys.ts';
import { commandNames, runCommand } from './commands.ts';

/** Listens before every field and Monaco: a command's key does the same wherever the caret is. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
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
