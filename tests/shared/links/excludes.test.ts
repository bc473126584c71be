import { describe, expect, it } from 'vitest';
import { isExcluded } from '#shared/links/excludes.ts';

describe('excludes', () => {
  it.each([
    ['https://example.com/a', 'example.com'],
    ['https://www.example.com/a', 'example.com'],
    ['https://example.com/a/b', 'https://example.com/a'],
    ['https://example.com/a/b', 'example.com/a'],
    ['https://example.com/a/b', '*/a/*'],
    ['https://x.example.com/', 'https://*.example.com/'],
    ['https://EXAMPLE.com/', 'example.com'],
  ])('%s is excluded by %s', (url, pattern) => {
    expect(isExcluded(url, [pattern])).toBe(true);
  });

  it.each([
    ['https://notexample.com/', 'example.com'],
    ['https://other.example/?u=example.com', 'example.com'],
    ['https://example.com/', ''],
    ['https://example.com/b', 'https://*/a'],
  ])('%s is not by %s', (url, pattern) => {
    expect(isExcluded(url, [pattern])).toBe(false);
  });
});
