import { expect, test } from 'vitest';
import { nameTrouble, renamingOf } from '#shared/show/address/renamed-address.ts';
import { showOf } from '../../audio/shows.ts';

const text = '---\ntitle: x\ndate: 2026-09-25 05:00:00 +0900\n---\n';

test('a new slug moves the page; a new day moves it only where the permalink has one', () => {
  const byTitle = showOf({ permalink: '/episode/:title' });
  expect(renamingOf(byTitle, '_posts/2026-09-25-4.md', '_posts/2026-09-25-oil.md', text)).toEqual({
    isIgnored: false,
    address: { from: '/episode/4', to: '/episode/oil' },
  });
  expect(renamingOf(byTitle, '_posts/2026-09-25-4.md', '_posts/2026-10-02-4.md', text)).toEqual({ isIgnored: false });
  const bare = '---\ntitle: x\n---\n';
  const byDate = showOf({ permalink: '/:year/:month/:day/:title' });
  expect(renamingOf(byDate, '_posts/2026-09-25-4.md', '_posts/2026-10-02-4.md', bare).address).toEqual({
    from: '/2026/09/25/4',
    to: '/2026/10/02/4',
  });
});

test('a post without a day in its name is not published', () => {
  expect(renamingOf(showOf(), '_posts/2026-09-25-4.md', '_posts/4.md', text).isIgnored).toBe(true);
  expect(renamingOf(showOf(), '_drafts/4.md', '_drafts/5.md', text).isIgnored).toBe(false);
});

test('names that no system, or not every system, takes', () => {
  expect(['', ' ', '.md', 'a/b.md', 'a?.md', '.hidden.md', 'a.', 'x'.repeat(256), '歯車.md'].map(nameTrouble)).toEqual([
    'empty',
    'empty',
    'empty',
    'sign',
    'sign',
    'dot',
    'dot',
    'long',
    undefined,
  ]);
});
