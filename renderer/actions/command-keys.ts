import { shortcutOf, shownShortcut } from '#shared/commands/shortcut.ts';
import { commandsByShortcut, type OwnShortcuts, shortcutsOf } from '#shared/commands/shortcuts.ts';
import type { Command } from '#shared/ipc/answers.ts';

/** The command of a key, or undefined. Nothing is a command while an input method composes. */
export function commandOf(
  event: KeyboardEvent,
  mac: boolean,
  shortcuts: ReadonlyMap<string, Command>,
): Command | undefined {
  if (event.isComposing || event.keyCode === 229) return undefined;
  const shortcut = shortcutOf(event, mac);
  return shortcut === undefined ? undefined : shortcuts.get(shortcut);
}

let last: { readonly own: OwnShortcuts; readonly map: ReadonlyMap<string, Command> } | undefined;

/** The commands of all shortcuts, made anew only when the person changed one. */
export function shortcutMap(own: OwnShortcuts, commands: readonly Command[]): ReadonlyMap<string, Command> {
  if (last?.own !== own) last = { own, map: commandsByShortcut(own, commands) };
  return last.map;
}

/** How a command's key is shown, such as ⌘S or Ctrl+S; empty where it has none. */
export function keysOf(command: Command, mac: boolean, own: OwnShortcuts): string {
  const shortcut = shortcutsOf(command, own)[0];
  return shortcut === undefined ? '' : shownShortcut(shortcut, mac);
}
