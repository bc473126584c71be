import { describe, expect, test } from 'vitest';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { htmlItems, htmlLink, htmlShapeAt } from '#shared/notes/html/html-links.ts';
import { htmlPlaceAt } from '#shared/notes/html/html-place.ts';
import { hasStructure, htmlToMarkdown } from '#shared/notes/html/html-to-markdown.ts';
import { readHtml } from './read-html.ts';

const markdown = (html: string) => htmlToMarkdown(readHtml(html), { bullet: '-', step: 2 });

describe('copied HTML becomes markdown', () => {
  test.each([
    ['<p>one <b>two</b> <i>three</i></p><p>four</p>', 'one **two** *three*\n\nfour'],
    ['<h2>見出し <a href="https://e.jp/">x</a></h2>', '## 見出し [x](https://e.jp/)'],
    ['<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>', '- a\n  - b\n- c'],
    ['<ol start="3"><li>a<ol><li>b</li></ol></li><li>c</li></ol>', '3. a\n   1. b\n4. c'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '- a\n  - b'],
    ['<a href="https://e.jp/?utm_source=x&amp;q=1">a [b]</a>', '[a \\[b\\]](https://e.jp/?q=1)'],
    ['<p>use <code>a|b</code> and <kbd>`</kbd></p>', 'use `a|b` and `` ` ``'],
    ['<pre><code class="language-js">let a = 1;\n\nb()</code></pre>', '```js\nlet a = 1;\n\nb()\n```'],
    ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    [
      '<table><tr><th>a</th><th>b</th></tr><tr><td><p>c|d</p></td><td>e</td></tr></table>',
      '| a | b |\n| --- | --- |\n| c\\|d | e |',
    ],
    ['a<br>b', 'a  \nb'],
    ['<img src="https://e.jp/a.png" alt="x">', '![x](https://e.jp/a.png)'],
    ['<p>1. not a list</p><p># no heading</p><p>a * b</p>', '1\\. not a list\n\n\\# no heading\n\na \\* b'],
    ['<b style="font-weight:normal"><p>a</p><p>b</p></b>', 'a\n\nb'],
    ['<div>a</div><div>b</div>', 'a\n\nb'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', 'a\n: b'],
    ['<p>line\n  wrapped <span>here</span></p>', 'line wrapped here'],
    ['<b> a </b>b', '**a** b'],
    ['<del>a</del><hr>b', '~~a~~\n\n---\n\nb'],
  ])('%s', (html, text) => {
    expect(markdown(html)).toBe(text);
  });

  test.each([
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<img src="javascript:alert(1)" alt="x">',
    '<img src=x onerror=alert(1)>',
    '<iframe src="https://e.jp/"></iframe>',
    '<svg onload=alert(1)><a href="https://e.jp/">y</a></svg>',
    '<style>*{}</style><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    '<a href="https://e.jp/&quot;onclick=alert(1)">x</a>',
    '<p>{{ site.secret }} {% include x %} {:onclick="x"}</p>',
    '<form action="https://e.jp"><input name=a></form>',
    '<p>[x](javascript:alert(1))</p>',
  ])('nothing that runs or loads comes of %s', (html) => {
    const text = markdown(html);
    const page = createNotesRenderer({ dialect: 'kramdown' }).render(text).html;
    expect(page).not.toMatch(/<(?!\/?p>|br|a href="https:\/\/e\.jp\/%22onclick=alert\(1\)">|\/a>)/);
    expect(text).not.toMatch(/(?<!\\)\{[{%:]/);
  });

  test('plain words with a wrapper are plain words', () => {
    expect(hasStructure(readHtml('<meta charset="utf-8"><span style="x">a</span><div>b</div>'))).toBe(false);
    expect(hasStructure(readHtml('<a href="https://e.jp/">a</a>'))).toBe(true);
    expect(hasStructure(readHtml('<b style="font-weight: normal">a</b>'))).toBe(false);
  });
});

describe('places in raw HTML', () => {
  const at = (written: string, dialect: 'kramdown' | 'gfm' = 'kramdown') =>
    htmlPlaceAt(written.replace('‸', ''), written.indexOf('‸'), dialect)?.path.join(' ');

  test.each([
    ['<ul>\n  <li>a‸</li>\n</ul>', 'ul li'],
    ['<ul>\n  <li>a</li>\n‸\n</ul>', 'ul'],
    ['<div>\n<p>a</p>\n\n‸</div>', 'div'],
    ['<ul></ul>\n‸', undefined],
    ['a <b>c‸</b>', undefined],
    ['```\n<ul>\n```\n‸', undefined],
    ['<!-- <ul> -->\n‸', undefined],
    ['<div markdown="1">\n‸\n</div>', undefined],
    ['words ‸', undefined],
  ])('%j', (written, path) => {
    expect(at(written)).toBe(path);
  });

  test('an empty line ends a block where the site’s markdown says so', () => {
    expect(at('<details>\n\n- ‸', 'gfm')).toBeUndefined();
    expect(at('<details>\n- ‸', 'gfm')).toBe('details');
  });

  test('links and items look like their neighbours', () => {
    const text =
      '<ul class="x">\n    <li class="y" id="q"><a target="_blank" href=\'https://a.jp\' rel="z">A</a></li>\n\n</ul>';
    const offset = text.indexOf('\n\n');
    const place = htmlPlaceAt(text, offset, 'kramdown');
    const shape = place && htmlShapeAt(text, offset, place);
    expect(shape).toEqual({
      anchor: `<a target="_blank" href='{url}' rel="z">`,
      item: '<li class="y">',
      indent: '    ',
      step: '  ',
    });
    expect(shape && htmlLink(shape, 'B & <C>', 'https://b.jp/?a=1&b=2')).toBe(
      `<a target="_blank" href='https://b.jp/?a=1&amp;b=2' rel="z">B &amp; &lt;C&gt;</a>`,
    );
  });

  test('nested items stand in a list of their own', () => {
    const shape = { anchor: '<a href="{url}">', item: '<li>', indent: '  ', step: '  ' };
    const items = [
      { depth: 0, title: 'a' },
      { depth: 1, title: 'b' },
      { depth: 0, title: 'c' },
    ];
    expect(htmlItems(items, shape, ({ title }) => title ?? '')).toBe(
      '  <li>a\n    <ul>\n      <li>b</li>\n    </ul>\n  </li>\n  <li>c</li>',
    );
  });
});
