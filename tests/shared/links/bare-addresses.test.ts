import { describe, expect, it } from 'vitest';
import { bareAddresses } from '#shared/links/bare-addresses.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const urls = (text: string): readonly string[] => bareAddresses(text).map(({ url }) => url);

describe('bare addresses', () => {
  it.each([
    ['引用元: https://example.com/a', 'https://example.com/a'],
    ['見た（https://example.com/a）。', 'https://example.com/a'],
    ['「https://example.com/a」を', 'https://example.com/a'],
    ['https://example.comを見て', 'https://example.com'],
    ['https://example.com/pathを見て', 'https://example.com/path'],
    ['https://ja.wikipedia.org/wiki/日本語', 'https://ja.wikipedia.org/wiki/日本語'],
    ['https://ja.wikipedia.org/wiki/C言語', 'https://ja.wikipedia.org/wiki/C言語'],
    ['see https://example.com/a.', 'https://example.com/a'],
    ['see https://example.com/a, and', 'https://example.com/a'],
    ['(https://en.wikipedia.org/wiki/A_(b))', 'https://en.wikipedia.org/wiki/A_(b)'],
    ['**https://example.com/a**', 'https://example.com/a'],
    ['https://example.com/?a=b&c=d#e', 'https://example.com/?a=b&c=d#e'],
  ])('%s', (text, url) => {
    expect(urls(text)).toEqual([url]);
  });

  it.each(['https://', 'xhttps://example.com/', 'https://example.com/{{ x }}', 'no address'])('none in %s', (text) => {
    expect(urls(text)).toEqual([]);
  });

  it('takes linear time on a long text', () => {
    const text = `${'https://'.repeat(50_000)} ${')'.repeat(50_000)}`;
    expect(cpuMsOf(() => bareAddresses(text))).toBeLessThan(1000);
  });
});
