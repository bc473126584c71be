import { expect, test } from 'vitest';
import type { Generator } from '#shared/show/show.ts';
import { servedPath, sourceFile, staticFolder } from '#shared/show/site/static-folder.ts';

test.each<[Generator, string]>([
  ['jekyll', ''],
  ['hugo', 'static/'],
  ['podbard', 'static/'],
  ['astro', 'public/'],
  ['gatsby', 'static/'],
  ['nuxt', 'public/'],
  ['eleventy', ''],
  ['unknown', ''],
])('%s publishes new files from "%s"', (generator, folder) => {
  expect(staticFolder(generator)).toBe(folder);
});

test.each<[Generator, string, string, string]>([
  ['nuxt', 'static/a.png', '', 'static/'],
  ['unknown', 'public/img/a.png', '', 'public/'],
  ['unknown', 'source/img/a.png', 'img', 'source/'],
  ['unknown', 'img/a.png', 'img', ''],
  ['eleventy', 'src/img/a.png', 'img', 'src/'],
  ['jekyll', 'static/img/a.png', 'img', ''],
])('%s with %s keeps "%s" in "%s"', (generator, file, folder, expected) => {
  expect(staticFolder(generator, [file], folder)).toBe(expected);
});

test.each<[Generator, string, string]>([
  ['jekyll', 'static/a.png', 'static/a.png'],
  ['jekyll', 'public/a.png', 'public/a.png'],
  ['hugo', 'static/a.png', 'a.png'],
  ['hugo', 'public/a.png', 'public/a.png'],
  ['hugo', 'content/episodes/1/a.png', 'episodes/1/a.png'],
  ['astro', 'public/a.png', 'a.png'],
  ['unknown', 'source/a.png', 'a.png'],
])('%s serves %s as %s', (generator, file, path) => {
  expect(servedPath(file, generator)).toBe(path);
});

test.each<[Generator, string, string, string | undefined]>([
  ['jekyll', '/static/a.png', '_posts', 'static/a.png'],
  ['jekyll', '/a.png', '_posts', undefined],
  ['hugo', '/a.png', 'content/episodes/1', 'static/a.png'],
  ['hugo', 'cover.png', 'content/episodes/1', 'content/episodes/1/cover.png'],
  ['hugo', '/episodes/1/cover.png', 'content/episodes/2', 'content/episodes/1/cover.png'],
  ['hugo', '../1/cover.png', 'content/episodes/2', 'content/episodes/1/cover.png'],
  ['hugo', '../../../../a.png', 'content/episodes/2', 'static/a.png'],
  ['astro', '/a.png', 'src/content', undefined],
])('an address of a %s site, %s, written in %s, means %s', (generator, written, beside, file) => {
  const files = ['static/a.png', 'content/episodes/1/cover.png'];
  expect(sourceFile(written, generator, files, beside)).toBe(file);
});
