import { describe, expect, test } from 'vitest';
import { renderNotes } from '#shared/markdown/render-notes.ts';

function constructs(notes: string): readonly (readonly [string, string, string | undefined])[] {
  return renderNotes(notes, { dialect: 'gfm' }).constructs.map(({ type, span, detail }) => [
    type,
    notes.slice(span.start, span.end),
    detail,
  ]);
}

describe('HTML left open in GFM', () => {
  test('as a block and in a line', () => {
    expect(constructs('a\n\n<div class="x">\n\nb\n')).toEqual([['html-unclosed', '<div class="x">', 'div']]);
    expect(constructs('> a <b>c\n')).toEqual([['html-unclosed', '<b>', 'b']]);
  });

  test('is ended by a tag in a later block', () => {
    expect(constructs('<details>\n<summary>a</summary>\n\n- b\n\n</details>\n')).toEqual([]);
  });

  test.each([
    '<br>\n\n<img src="b">\n',
    '<p>a\n',
    '<Player src="a.mp3">\n',
    '<iframe src="a" />\n',
    '<!-- <div> -->\n',
    '<script>document.write("<div>")</script>\n',
    '`<div>` is an element\n',
    '```\n<div>\n```\n',
  ])('is not meant: %s', (notes) => {
    expect(constructs(notes)).toEqual([]);
  });
});

describe('links that came to nothing in GFM', () => {
  test('a reference without a definition', () => {
    expect(constructs('a [b][c] d\r\n')).toEqual([['undefined-reference', '[b][c]', 'c']]);
    expect(constructs('詳しくは[こちら][c]へ\n')).toEqual([['undefined-reference', '[こちら][c]', 'c']]);
  });

  test.each([
    '[b][C]\n\n[c]: https://example.com\n',
    '[a] [b] list[0][1] [c][d](e) [x] [12:30][1]\n',
    '`[a][b]` and \\[a][b]\n',
    '[笑]\n',
    'a[^1][^2]\n\n[^1]: b\n\n[^2]: c\n',
    '{{< player "[a][b]" >}}\n',
  ])('is no reference: %s', (notes) => {
    expect(constructs(notes)).toEqual([]);
  });

  test('an address without its parenthesis', () => {
    expect(constructs('- [a](https://example.com/b\n- c\n')).toEqual([
      ['unclosed-link', '[a](https://example.com/b', 'https://example.com/b'],
    ]);
    expect(constructs('[a](see below\n\n[b](https://example.com/(c))\n')).toEqual([]);
  });
});
