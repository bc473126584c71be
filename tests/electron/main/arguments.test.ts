import { expect, test } from 'vitest';
import { ownArguments, parseArguments } from '../../../electron/main/arguments.ts';

test('in a checkout the app’s own folder is no folder to open', () => {
  const argv = ['/bin/electron', '--no-sandbox', '/checkout', '--lang=ja', '/shows/radio'];
  expect(parseArguments(ownArguments(argv, false))).toEqual({
    path: '/shows/radio',
    language: 'ja',
    offline: false,
    allowLocal: false,
  });
});

test('the packed app takes the same without it', () => {
  const argv = ['/opt/episode-editor', '--offline', '--allow-local', 'episode.md'];
  expect(parseArguments(ownArguments(argv, true))).toEqual({ path: 'episode.md', offline: true, allowLocal: true });
});

test('a language that the app does not speak is English', () => {
  expect(parseArguments(['--lang=fr']).language).toBe('en');
  expect(parseArguments(['--lang=ja-JP']).language).toBe('ja');
});
