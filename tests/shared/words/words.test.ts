import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '#shared/words/en/index.ts';
import { ja } from '#shared/words/ja/index.ts';

type Words = { readonly [key: string]: string | Words };

/** All keys as the code names them: plural endings belong to one key. */
function keysOf(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  );
}
const plural = /_(?:one|other)$/;
const english = new Set(keysOf(en).map((key) => key.replace(plural, '')));
const japanese = new Set(keysOf(ja).map((key) => key.replace(plural, '')));

function at(words: Words, key: string): string {
  return key
    .split('.')
    .reduce<string | Words>(
      (value, part) => (typeof value === 'string' ? value : (value[part] ?? '')),
      words,
    ) as string;
}

function blanks(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w]+)/g)].map((match) => match[1] ?? '').sort();
}

test('both languages have every key', () => {
  expect([...english].filter((key) => !japanese.has(key))).toEqual([]);
  expect([...japanese].filter((key) => !english.has(key))).toEqual([]);
});

test('English plurals have both forms', () => {
  const forms = keysOf(en).filter((key) => plural.test(key));
  expect(
    forms.filter((key) => !forms.includes(key.replace(plural, (end) => (end === '_one' ? '_other' : '_one')))),
  ).toEqual([]);
});

describe('what is filled in is the same in both languages', () => {
  test.each(keysOf(ja).filter((key) => keysOf(en).includes(key)))('%s', (key) => {
    const missing = blanks(at(ja, key)).filter((name) => !blanks(at(en, key)).includes(name));
    expect(missing).toEqual([]);
  });
});

test('every key that the window names exists', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const files = ['renderer', 'electron/main'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  const named = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/[wW]ords\(?\)?\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''),
  );
  expect(named.length).toBeGreaterThan(60);
  expect([...new Set(named)].filter((key) => !english.has(key))).toEqual([]);
});
