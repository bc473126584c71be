import type { Command } from '#shared/ipc/answers.ts';
import { notesKeys } from '../notes/notes-keys.ts';

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
  ...notesKeys,
];

/** The command of a key, or undefined. Nothing is a command while an input method composes. */
export function commandOf(event: KeyboardEvent, mac: boolean): Command | undefined {
  if (event.isComposing || event.keyCode === 229 || event.altKey) return undefined;
  if (!(mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey)) return undefined;
  const key = event.key.toLowerCase();
  // With Shift a digit's key gives another character: its place tells it then.
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  return keys.find((entry) => (entry.key === key || entry.key === digit) && (entry.shift ?? false) === event.shiftKey)
    ?.command;
}

/** How a command's key is shown: ⌘S, Ctrl+S. */
export function keysOf(command: Command, mac: boolean): string {
  const entry = keys.find((candidate) => candidate.command === command);
  if (entry === undefined) return '';
  const key = entry.key.toUpperCase();
  if (mac) return `${entry.shift ? '⇧' : ''}⌘${key}`;
  return `Ctrl+${entry.shift ? 'Shift+' : ''}${key}`;
}
