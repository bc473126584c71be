import { expect, test } from 'vitest';
import { commandsByShortcut, defaultShortcuts } from '#shared/commands/shortcuts.ts';
import type { Command } from '#shared/ipc/answers.ts';
import { commandOf } from '../../../renderer/actions/command-keys.ts';

const shortcuts = commandsByShortcut({}, Object.keys(defaultShortcuts) as Command[]);

const key = (changes: Partial<KeyboardEvent>) =>
  ({
    key: 's',
    code: 'KeyS',
    ctrlKey: true,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 83,
    ...changes,
  }) as KeyboardEvent;

test('the platform’s own key makes a command', () => {
  expect(commandOf(key({}), false, shortcuts)).toBe('save');
  expect(commandOf(key({ ctrlKey: false, metaKey: true }), true, shortcuts)).toBe('save');
  expect(commandOf(key({}), true, shortcuts)).toBeUndefined();
  expect(commandOf(key({ key: 'Z', code: 'KeyZ', shiftKey: true }), false, shortcuts)).toBe('redo');
  expect(commandOf(key({ key: 'z', code: 'KeyZ' }), false, shortcuts)).toBe('undo');
});

test('nothing is a command while an input method composes', () => {
  expect(commandOf(key({ isComposing: true }), false, shortcuts)).toBeUndefined();
  expect(commandOf(key({ keyCode: 229 }), false, shortcuts)).toBeUndefined();
});

test('AltGr types letters on many keyboards', () => {
  expect(commandOf(key({ altKey: true }), false, shortcuts)).toBeUndefined();
});

test('F8 is a command of its own, with no other key', () => {
  const f8 = { key: 'F8', code: 'F8', ctrlKey: false };
  expect(commandOf(key(f8), false, shortcuts)).toBe('next-problem');
  expect(commandOf(key({ ...f8, shiftKey: true }), true, shortcuts)).toBe('previous-problem');
  expect(commandOf(key({ key: '.', code: 'Period' }), false, shortcuts)).toBe('quick-fix');
  expect(commandOf(key({ ctrlKey: false }), false, shortcuts)).toBeUndefined();
});
