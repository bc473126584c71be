import { expect, test } from 'vitest';
import { commandsByShortcut, defaultShortcuts, shortcutsOf } from '#shared/commands/shortcuts.ts';
import type { Command } from '#shared/ipc/answers.ts';

const commands = Object.keys(defaultShortcuts) as Command[];

test('no two commands have the same key by themselves', () => {
  const all = commands.flatMap((command) => defaultShortcuts[command] ?? []);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('Mod+S');
});

test('what the person chose wins over another command’s own key', () => {
  const own = { bold: ['Mod+S'] };
  expect(commandsByShortcut(own, commands).get('Mod+S')).toBe('bold');
  expect(commandsByShortcut(own, commands).get('Mod+B')).toBeUndefined();
  expect(shortcutsOf('bold', own)).toEqual(['Mod+S']);
});

test('a command’s key can be taken away', () => {
  expect(commandsByShortcut({ save: [] }, commands).has('Mod+S')).toBe(false);
});
