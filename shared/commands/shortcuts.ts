import type { Command } from '../ipc/answers.ts';

/** The keys that commands have by themselves; the first is the one that is shown. */
export const defaultShortcuts: Readonly<Partial<Record<Command, readonly string[]>>> = {
  save: ['Mod+S'],
  undo: ['Mod+Z'],
  redo: ['Mod+Shift+Z', 'Mod+Y'],
  'new-episode': ['Mod+N'],
  'open-folder': ['Mod+O'],
  commands: ['Mod+Shift+P'],
  'quick-open': ['Mod+P'],
  'next-room': ['F6'],
  'previous-room': ['Shift+F6'],
  'next-tab': ['Mod+PageDown'],
  'previous-tab': ['Mod+PageUp'],
  'check-links': ['Mod+Shift+L'],
  guide: ['F1'],
  settings: ['Mod+,'],
  'close-tab': ['Mod+W'],
  'find-in-show': ['Mod+Shift+F'],
  'replace-in-show': ['Mod+Shift+H'],
  'next-problem': ['F8'],
  'previous-problem': ['Shift+F8'],
  'quick-fix': ['Mod+.'],
  bold: ['Mod+B'],
  italic: ['Mod+I'],
  code: ['Mod+E'],
  'insert-link': ['Mod+K'],
  heading: ['Mod+Shift+2'],
  subheading: ['Mod+Shift+3'],
  'numbered-list': ['Mod+Shift+7'],
  list: ['Mod+Shift+8'],
  quote: ['Mod+Shift+9'],
  'play-back': ['F4'],
  'play-pause': ['F5'],
  'play-forward': ['F7'],
  'play-slower': ['Shift+F4'],
  'play-faster': ['Shift+F7'],
  'insert-time': ['Mod+Shift+T'],
  'paste-plain': ['Mod+Shift+V'],
  'link-address': ['Mod+Shift+K'],
  outline: ['Mod+Shift+O'],
};

/** Shortcuts that the person gave to commands, by command; an empty list takes a command's own away. */
export type OwnShortcuts = Readonly<Record<string, readonly string[]>>;

/** The shortcuts of a command, the shown one first. */
export function shortcutsOf(command: Command, own: OwnShortcuts): readonly string[] {
  return own[command] ?? defaultShortcuts[command] ?? [];
}

/** Which command each shortcut runs. What the person chose wins over another command's own key. */
export function commandsByShortcut(own: OwnShortcuts, commands: readonly Command[]): ReadonlyMap<string, Command> {
  const pairs = (chosen: boolean) =>
    commands
      .filter((command) => command in own === chosen)
      .flatMap((command) => shortcutsOf(command, own).map((shortcut) => [shortcut, command] as const));
  return new Map([...pairs(false), ...pairs(true)]);
}
