import { commandsByShortcut, shortcutsOf } from '#shared/commands/shortcuts.ts';
import type { Command } from '#shared/ipc/answers.ts';
import { useInterface } from '../store/interface-store.ts';
import { commandNames } from './commands.ts';
import { changeSettings } from './settings.ts';

const own = () => useInterface.getState().settings.shortcuts;

/** The other command that a shortcut runs at present. */
export function shortcutOwner(shortcut: string, besides: Command): Command | undefined {
  const owner = commandsByShortcut(own(), commandNames).get(shortcut);
  return owner === besides ? undefined : owner;
}

/** Gives a command a shortcut of the person's choice, or none; the command that had it loses it. */
export function giveShortcut(command: Command, shortcut: string | null): void {
  const shortcuts: Record<string, string[]> = Object.fromEntries(
    Object.entries(own()).map(([name, list]) => [name, [...list]]),
  );
  const loser = shortcut === null ? undefined : shortcutOwner(shortcut, command);
  if (loser !== undefined) shortcuts[loser] = shortcutsOf(loser, own()).filter((other) => other !== shortcut);
  shortcuts[command] = shortcut === null ? [] : [shortcut];
  changeSettings({ shortcuts });
}

/** The command's own keys again. */
export function resetShortcut(command: Command): void {
  const { [command]: _, ...rest } = own();
  changeSettings({ shortcuts: rest });
}
