import { expect, test } from 'vitest';
import { documentId, slugOf } from '#shared/liquid/document-id.ts';

test.each([
  ['/2026/09/04/asa.html', 'asa', '/2026/09/04/asa'],
  ['/episode/1/', 'asa', '/episode/asa'],
  ['/1', '1', '/1'],
  ['/radio/2026/09/04/1.html', 'own', '/radio/2026/09/04/own'],
])('the id of %s with the slug %s is %s', (address, slug, id) => {
  expect(documentId(address, slug)).toBe(id);
});

test.each([
  ['_posts/2026-09-04-asa.md', 'asa'],
  ['_posts/radio/2026-9-4-1.2.markdown', '1.2'],
  ['_episodes/asa.md', 'asa'],
])('the slug of %s is %s', (path, slug) => {
  expect(slugOf(path)).toBe(slug);
});
