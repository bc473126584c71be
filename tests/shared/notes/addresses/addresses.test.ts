import { describe, expect, test } from 'vitest';
import { cleanAddress } from '#shared/notes/addresses/clean-address.ts';
import { escapeTitle, itemInStyle, linkInStyle, linkStyleOf, plainLinks } from '#shared/notes/addresses/link-style.ts';
import { pastedAddresses } from '#shared/notes/addresses/pasted-addresses.ts';
import { videoEmbed, videoEmbedOf, youtubeVideo } from '#shared/notes/addresses/youtube.ts';

test.each([
  ['https://example.jp/a?utm_source=x&id=3&utm_medium=y#part', 'https://example.jp/a?id=3#part'],
  ['https://example.jp/a?fbclid=abc', 'https://example.jp/a'],
  ['https://youtu.be/aaaaaaaaaaa?si=zz&t=30', 'https://youtu.be/aaaaaaaaaaa?t=30'],
  ['https://www.youtube.com/watch?v=aaaaaaaaaaa&ab_channel=M', 'https://www.youtube.com/watch?v=aaaaaaaaaaa'],
  ['https://open.spotify.com/episode/1?si=2', 'https://open.spotify.com/episode/1'],
  ['https://x.com/a/status/1?s=20&t=q', 'https://x.com/a/status/1'],
])('%s loses what tracks', (address, clean) => {
  expect(cleanAddress(address)).toBe(clean);
});

test.each([
  'https://example.jp/search?s=word&t=3&si=4',
  'https://example.jp/file?utm_source=x&Signature=abc',
  'https://example.jp/a?q=%E3%81%82+b&&c',
  'https://example.jp/a',
  'mailto:a@example.jp?utm_source=x',
  'https://www.amazon.co.jp/dp/B0?tag=show-22',
])('%s stays', (address) => {
  expect(cleanAddress(address)).toBe(address);
});

describe('pasted addresses', () => {
  const shape = (text: string) =>
    pastedAddresses(text)?.map(({ depth, url, title }) => [
      depth,
      url?.replace('https://e.jp/', '') ?? '',
      title ?? '',
    ]);

  test('one a line is one list', () => {
    expect(shape('https://e.jp/1\nhttps://e.jp/2\r\n')).toEqual([
      [0, '1', ''],
      [0, '2', ''],
    ]);
  });

  test('groups between empty lines have their first address above the others', () => {
    expect(shape('https://e.jp/1\nhttps://e.jp/2\n\n\nhttps://e.jp/3')).toEqual([
      [0, '1', ''],
      [1, '2', ''],
      [0, '3', ''],
    ]);
  });

  test('heading lines stand above their addresses', () => {
    expect(shape('オープニング\nhttps://e.jp/1\n\n## 本編\n\nhttps://e.jp/2\nhttps://e.jp/3')).toEqual([
      [0, '', 'オープニング'],
      [1, '1', ''],
      [0, '', '本編'],
      [1, '2', ''],
      [1, '3', ''],
    ]);
  });

  test('what is indented stays nested, titles that came along are kept', () => {
    expect(shape('https://e.jp/1\n  - 記事: https://e.jp/2\n- [three](https://e.jp/3)\n* https://e.jp/4 four')).toEqual(
      [
        [0, '1', ''],
        [1, '2', '記事'],
        [0, '3', 'three'],
        [0, '4', 'four'],
      ],
    );
  });

  test.each([
    'https://e.jp/1',
    'see https://e.jp/1 and https://e.jp/2',
    'words\nmore words\nhttps://e.jp/1\nhttps://e.jp/2',
    'https://e.jp/1\nhttps://e.jp/2\nan end without addresses',
    'just text',
  ])('%j is no list', (text) => {
    expect(pastedAddresses(text)).toBeUndefined();
  });
});

describe('the show’s style of links', () => {
  test.each([
    ['- [a](https://e.jp/a)\n    - [b](https://e.jp/b)', { step: 4 }],
    ['* [a](https://e.jp/a){:target="_blank"}', { bullet: '*', template: '[{title}]({url}){:target="_blank"}' }],
    ['-   [a](https://e.jp/a)  \n-   [b](https://e.jp/b)  ', { gap: '   ', template: '[{title}]({url})  ' }],
    [' - ことば：https://e.jp/a\n - 別：https://e.jp/b', { margin: ' ', template: '{title}：{url}' }],
    ['- https://e.jp/a ことば\n- https://e.jp/b 別', { template: '{url} {title}' }],
    ['- https://e.jp/a\n- https://e.jp/b', { template: '{url}' }],
    ['- 著者: [a](https://e.jp/a)\n- [b](https://e.jp/b)', {}],
    ['no lists', {}],
  ])('%j', (notes, difference) => {
    expect(linkStyleOf([notes])).toEqual({ ...plainLinks, ...difference });
  });

  test('titles become text, never markdown', () => {
    expect(linkInStyle(plainLinks, 'A [b] | C', 'https://e.jp/(x')).toBe('[A \\[b\\] \\| C](https://e.jp/%28x)');
    expect(linkInStyle({ template: '{title}: {url}' }, 'A | B', 'https://e.jp/(x)')).toBe('A \\| B: https://e.jp/(x)');
    expect(escapeTitle('a_b *c* `d` <e> {{ f }}\n g')).toBe('a_b \\*c\\* \\`d\\` \\<e> \\{{ f }} g');
    expect(itemInStyle({ ...plainLinks, step: 4, bullet: '*' }, 1, 'x')).toBe('    * x');
  });
});

describe('videos', () => {
  test.each([
    'https://www.youtube.com/watch?v=aBc-_123456',
    'https://youtu.be/aBc-_123456',
    'https://m.youtube.com/shorts/aBc-_123456',
    'https://www.youtube.com/live/aBc-_123456?feature=share',
    'https://www.youtube-nocookie.com/embed/aBc-_123456',
  ])('%s', (address) => {
    expect(youtubeVideo(address)?.id).toBe('aBc-_123456');
  });

  test('other addresses are none', () => {
    expect(youtubeVideo('https://www.youtube.com/@channel')).toBeUndefined();
    expect(youtubeVideo('https://example.jp/watch?v=aBc-_123456')).toBeUndefined();
    expect(youtubeVideo('no address')).toBeUndefined();
  });

  test('the show’s own way is learned and written again with another id', () => {
    const frame = (id: string) =>
      `<div class="video">\n<iframe src="https://www.youtube.com/embed/${id}?si=q1" title="video"></iframe>\n</div>`;
    const template = videoEmbedOf([
      `## 動画\n\n${frame('aaaaaaaaaaa')}\n\ntext`,
      `${frame('bbbbbbbbbbb')}`,
      '{% include youtube.html id="ccccccccccc" %}',
    ]);
    expect(videoEmbed(template ?? '', 'ddddddddddd')).toBe(
      '<div class="video">\n<iframe src="https://www.youtube.com/embed/ddddddddddd" title="video"></iframe>\n</div>',
    );
    const liquid = videoEmbedOf(['{% include youtube.html id="ccccccccccc" %}']);
    expect(videoEmbed(liquid ?? '', 'ddddddddddd')).toBe('{% include youtube.html id="ddddddddddd" %}');
    expect(videoEmbedOf(['- [a](https://youtu.be/aaaaaaaaaaa)'])).toBeUndefined();
  });
});
