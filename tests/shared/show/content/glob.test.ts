import { describe, expect, it } from 'vitest';
import { isExcluded } from '#shared/show/content/glob.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

describe('isExcluded', () => {
  it('stays quick on a pattern of many stars', () => {
    let excluded = true;
    const took = cpuMsOf(() => {
      excluded = isExcluded('a'.repeat(5000), [`${'*a'.repeat(200)}*b`]);
    });
    expect(excluded).toBe(false);
    expect(took).toBeLessThan(1000);
  });

  it.each([
    ['docs/a.md', 'docs'],
    ['docs/a.md', 'docs/'],
    ['docs/a.md', '/docs'],
    // Jekyll takes the mere beginning of a path.
    ['docs2/a.md', 'docs'],
    ['a/b/c.md', '*.md'],
    ['a/b/c.md', 'a/*/c.md'],
    ['a/b/c.md', 'a/?'],
    ['_posts/2024-x.md', '_posts/[12]*'],
    ['a[1].md', 'a\\[1].md'],
    ['a1.md', '[a-c][0-9].md'],
    ['abcabd', '*ab?*d'],
    ['', '*'],
  ])('%s by %s', (path, pattern) => {
    expect(isExcluded(path, [pattern])).toBe(true);
  });

  it.each([
    ['a/docs/b.md', 'docs'],
    ['_posts/2024.md', '_posts.bak'],
    ['a.md', 'a.m'.concat('?d')],
    ['_posts/2024-x.md', '_posts/[!12]*'],
    ['a.md', ''],
    ['a+b.md', 'a.b.md'],
    ['b.md', '[z-a].md'],
    ['abc', '*b'],
  ])('not %s by %s', (path, pattern) => {
    expect(isExcluded(path, [pattern])).toBe(false);
  });
});
