import { describe, expect, test } from 'vitest';
import { acceleratorOf, type KeyStroke, shortcutOf, shownShortcut } from '#shared/commands/shortcut.ts';

const stroke = (changes: Partial<KeyStroke>): KeyStroke => ({
  key: 's',
  code: 'KeyS',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...changes,
});

describe('the shortcut of a key stroke', () => {
  test.each<[string, Partial<KeyStroke>, boolean, string | undefined]>([
    ['Ctrl elsewhere', { ctrlKey: true }, false, 'Mod+S'],
    ['Cmd on macOS', { metaKey: true }, true, 'Mod+S'],
    ['Ctrl on macOS is another key', { ctrlKey: true }, true, undefined],
    ['the Windows key is the system’s', { metaKey: true }, false, undefined],
    ['a letter alone types', {}, false, undefined],
    ['a capital types', { key: 'S', shiftKey: true }, false, undefined],
    ['Shift with it', { key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true }, false, 'Mod+Shift+P'],
    [
      'a digit whose Shift gives a sign',
      { key: '(', code: 'Digit8', ctrlKey: true, shiftKey: true },
      false,
      'Mod+Shift+8',
    ],
    ['a sign', { key: '<', code: 'Comma', metaKey: true, shiftKey: true }, true, 'Mod+Shift+,'],
    ['letters of kana are told by their place', { key: 'と', code: 'KeyS', ctrlKey: true }, false, 'Mod+S'],
    ['a Latin letter counts where it is printed', { key: 'a', code: 'KeyQ', ctrlKey: true }, false, 'Mod+A'],
    ['AltGr types', { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true }, false, undefined],
    ['a function key', { key: 'F8', code: 'F8' }, false, 'F8'],
    ['a function key with Shift', { key: 'F8', code: 'F8', shiftKey: true }, true, 'Shift+F8'],
    ['an arrow with Alt', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }, false, 'Alt+ArrowUp'],
    ['Option types on macOS', { key: 'ß', code: 'KeyS', altKey: true }, true, undefined],
    ['a held modifier is no stroke yet', { key: 'Control', code: 'ControlLeft', ctrlKey: true }, false, undefined],
    ['an input method’s key', { key: 'Process', code: 'KeyS', ctrlKey: true }, false, 'Mod+S'],
    ['the space bar', { key: ' ', code: 'Space', ctrlKey: true }, false, 'Mod+Space'],
  ])('%s', (_name, changes, mac, expected) => {
    expect(shortcutOf(stroke(changes), mac)).toBe(expected);
  });
});

test('each system’s own notation', () => {
  expect(shownShortcut('Mod+Shift+P', true)).toBe('⇧⌘P');
  expect(shownShortcut('Mod+Shift+P', false)).toBe('Ctrl+Shift+P');
  expect(shownShortcut('Alt+ArrowUp', true)).toBe('⌥↑');
  expect(shownShortcut('Alt+ArrowUp', false)).toBe('Alt+Up');
  expect(acceleratorOf('Mod+Alt+ArrowUp')).toBe('CmdOrCtrl+Alt+Up');
});
