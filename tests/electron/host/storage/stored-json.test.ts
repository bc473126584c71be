import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openStoredJson } from '#host/storage/stored-json.ts';
import { defaultSettings } from '#shared/settings/settings.ts';
import { settingsFrom } from '#shared/settings/stored-settings.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stored-'));
});

test('what was set is there for the next run', async () => {
  const path = join(folder, 'settings.json');
  const first = await openStoredJson(path, settingsFrom);
  await first.set({ ...first.get(), theme: 'dark' });
  expect((await openStoredJson(path, settingsFrom)).get().theme).toBe('dark');
});

test('a broken file is kept aside and the start goes on with defaults', async () => {
  const path = join(folder, 'settings.json');
  await writeFile(path, '{"theme": "da');
  const stored = await openStoredJson(path, settingsFrom);
  expect(stored.get()).toEqual(defaultSettings);
  expect(stored.keptAside).toBeDefined();
  expect(await readFile(stored.keptAside ?? '', 'utf8')).toBe('{"theme": "da');
});

test('settings of another version keep what is understood', () => {
  const settings = settingsFrom({ theme: 'light', language: 'tlh', fontSize: 15, future: { x: 1 } });
  expect(settings.theme).toBe('light');
  expect(settings.fontSize).toBe(15);
  expect(settings.language).toBe(defaultSettings.language);
  expect(Object.keys(settings)).not.toContain('future');
});

test('many changes at once leave the last one, whole', async () => {
  const path = join(folder, 'count.json');
  const stored = await openStoredJson(path, (value) => (typeof value === 'number' ? value : 0));
  await Promise.all(Array.from({ length: 20 }, (_, index) => stored.set(index)));
  expect(JSON.parse(await readFile(path, 'utf8'))).toBe(19);
  expect(await readdir(folder)).toEqual(['count.json']);
});

test('what a newer version wrote is kept as a copy before it is written over, and told once', async () => {
  const path = join(folder, 'settings.json');
  const newer = '{"theme":"dark","panes":{"third":"notes"}}';
  await writeFile(path, newer);
  const first = await openStoredJson(path, settingsFrom);
  expect(first.get().theme).toBe('dark');
  expect(await readFile(first.keptAside ?? '', 'utf8')).toBe(newer);
  expect((await openStoredJson(path, settingsFrom)).keptAside).toBeUndefined();
  await first.set(first.get());
  expect((await openStoredJson(path, settingsFrom)).keptAside).toBeUndefined();
});

test('settings that are JSON but no settings are kept as well', async () => {
  const path = join(folder, 'settings.json');
  await writeFile(path, '["dark"]');
  const stored = await openStoredJson(path, settingsFrom);
  expect(stored.get()).toEqual(defaultSettings);
  expect(await readFile(stored.keptAside ?? '', 'utf8')).toBe('["dark"]');
});

test('nothing is written where nothing changed, and a write that failed is done again', async () => {
  const path = join(folder, 'inner', 'count.json');
  const stored = await openStoredJson(path, (value) => (typeof value === 'number' ? value : 0));
  // Its folder is missing.
  await stored.set(7);
  await mkdir(join(folder, 'inner'));
  await stored.set(7);
  expect(await readFile(path, 'utf8')).toBe('7\n');
  await rm(path);
  await stored.set(7);
  expect(await readdir(join(folder, 'inner'))).toEqual([]);
  await stored.set(8);
  expect(await readFile(path, 'utf8')).toBe('8\n');
});
