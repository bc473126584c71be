import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guideLink, guidePages, guideTitle } from '#shared/guide/guide-pages.ts';

const folder = join(import.meta.dirname, '../../../docs/guide');
const namesIn = (language: string) => readdirSync(join(folder, language)).sort();

test('both languages have the same pages, and the guide shows each of them', () => {
  expect(namesIn('ja')).toEqual(namesIn('en'));
  for (const name of namesIn('en')) expect(guidePages.map((page) => `${page}.md`)).toContain(name);
});

describe.each(['en', 'ja'])('%s', (language) => {
  test.each(namesIn(language))('%s has a title, and its links and pictures lead somewhere', (name) => {
    const text = readFileSync(join(folder, language, name), 'utf8');
    expect(guideTitle(text)).not.toBe('');
    for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const picture = /^\.\.\/images\/([\w.-]+)$/.exec(target)?.[1];
      if (picture === undefined) expect(guideLink(target), target).toBeDefined();
      else expect(readdirSync(join(folder, 'images'))).toContain(picture);
    }
  });
});

test('what is no page of the guide is no link inside it', () => {
  expect(guideLink('audio.md#drop')).toBe('audio');
  expect(guideLink('./audio.md')).toBe('audio');
  expect(guideLink('../secret.md')).toBeUndefined();
  expect(guideLink('https://example.com/audio.md')).toBeUndefined();
});
