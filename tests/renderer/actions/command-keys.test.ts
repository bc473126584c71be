import { expect, test } from 'vitest';
import { commandOf } from '../../../renderer/actions/command-keys.ts';

const key = (changes: Partial<KeyboardEvent>) =>
  ({
    key: 's',
    ctrlKey: true,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 83,
    ...changes,
  }) as KeyboardEvent;

test('the platform’s own key makes a command', () => {
  expect(commandOf(key({}), false)).toBe('save');
  expect(commandOf(key({ ctrlKey: false, metaKey: true }), true)).toBe('save');
  expect(commandOf(key({}), true)).toBeUndefined();
  expect(commandOf(key({ key: 'Z', shiftKey: true }), false)).toBe('redo');
  expect(commandOf(key({ key: 'z' }), false)).toBe('undo');
});

test('nothing is a command while an input method composes', () => {
  expect(commandOf(key({ isComposing: true }), false)).toBeUndefined();
  expect(commandOf(key({ keyCode: 229 }), false)).toBeUndefined();
});

test('AltGr types letters on many keyboards', () => {
  expect(commandOf(key({ altKey: true }), false)).toBeUndefined();
});
