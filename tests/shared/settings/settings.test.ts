import { expect, test } from 'vitest';
import { historyLimits } from '#shared/history/kept-version.ts';
import { defaultSettings, historyLimitsOf, portableSettings } from '#shared/settings/settings.ts';
import { importedSettings, settingsFrom } from '#shared/settings/stored-settings.ts';

test('settings of another version keep what fits and fall back where it does not', () => {
  const read = settingsFrom({ theme: 'dark', fontSize: 400, language: 'xx', unknown: 1, wrap: 'yes' });
  expect(read).toEqual({ ...defaultSettings, theme: 'dark' });
});

test.each([undefined, null, 7, 'text', []])('%j makes the defaults', (stored) => {
  expect(settingsFrom(stored)).toEqual(defaultSettings);
});

test('what is exported says nothing of this computer, and imported elsewhere keeps what that one has', () => {
  const here = { ...defaultSettings, theme: 'dark' as const, recentShows: ['/shows/a'] };
  const file = JSON.parse(JSON.stringify(portableSettings(here)));
  expect(JSON.stringify(file)).not.toContain('/shows/a');
  const there = { ...defaultSettings, fontSize: 20, recentShows: ['/shows/b'] };
  const taken = importedSettings(there, { ...file, fontSize: 'large', recentShows: ['/elsewhere'] });
  expect(taken.theme).toBe('dark');
  expect(taken.recentShows).toEqual(['/shows/b']);
  expect(taken.fontSize).toBe(defaultSettings.fontSize);
});

test('the history keeps what the person chose, and what it promises by itself', () => {
  expect(historyLimitsOf(defaultSettings)).toEqual(historyLimits);
  expect(historyLimitsOf({ ...defaultSettings, historyDays: 7, historyMegabytes: 16 })).toEqual({
    ageMs: 7 * 86_400_000,
    bytes: 16 * 1_048_576,
  });
});
