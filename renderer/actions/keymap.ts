import type { Command } from '#shared/ipc/answers.ts';
import { useDialogs } from '../store/dialogs-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { runCommand } from './commands.ts';

/** Keys of commands: `mod` is Cmd on macOS, Ctrl elsewhere. `code` is the key's place, `key` its character. */
const keys: readonly { readonly command: Command; readonly key: string; readonly shift?: boolean }[] = [
  { command: 'save', key: 's' },
  { command: 'undo', key: 'z' },
  { command: 'redo', key: 'z', shift: true },
  { command: 'redo', key: 'y' },
  { command: 'new-episode', key: 'n' },
  { command: 'open-folder', key: 'o' },
  { command: 'commands', key: 'p', shift: true },
  { command: 'close-tab', key: 'w' },
];

/** The command of a key, or undefined. Nothing is a command while an input method composes. */
export function commandOf(event: KeyboardEvent, mac: boolean): Command | undefined {
  if (event.isComposing || event.keyCode === 229 || event.altKey) return undefined;
  if (!(mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey)) return undefined;
  const key = event.key.toLowerCase();
  return keys.find((entry) => entry.key === key && (entry.shift ?? false) === event.shiftKey)?.command;
}

/** Listens before every field and Monaco: a command's key does the same wherever the caret is. */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const command = commandOf(event, useInterface.getState().platform === 'darwin');
    if (command === undefined || useDialogs.getState().open.length > 0) return;
    event.preventDefault();
    event.stopPropagation();
    runCommand(command);
  };
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}

/** How a command's key is shown: ⌘S, Ctrl+S. */
export function keysOf(command: Command, mac: boolean): string {
  const entry = keys.find((candidate) => candidate.command === command);
  if (entry === undefined) return '';
  const key = entry.key.toUpperCase();
  if (mac) return `${entry.shift ? '⇧' : ''}⌘${key}`;
  return `Ctrl+${entry.shift ? 'Shift+' : ''}${key}`;
}
