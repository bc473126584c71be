import { describe, expect, test } from 'vitest';
import { withoutTrailing } from '#shared/markdown/gfm/literal-autolinks.ts';
import { renderNotes } from '#shared/markdown/render-notes.ts';

function html(notes: string): string {
  return renderNotes(notes, { dialect: 'gfm' }).html.trim();
}

describe('the gfm profile', () => {
  test.each([
    ['quotation marks and dashes stay', '"a" -- b...', '<p>&quot;a&quot; -- b...</p>'],
    ['raw HTML is kept', 'a <b>c</b>\n\n<div>\n*d*\n</div>', '<p>a <b>c</b></p>\n<div>\n*d*\n</div>'],
    ['struck out by one or two tildes', '~a~ ~~b~~ ~~~c~~~ ~d~~', '<p><del>a</del> <del>b</del> ~~~c~~~ ~d~~</p>'],
    ['headings have no ids', '## a', '<h2>a</h2>'],
    ['a bar makes no table', '- [a | b](c)', '<ul>\n<li><a href="c">a | b</a></li>\n</ul>'],
    ['code has its language', '```js\na\n```', '<pre><code class="language-js">a\n</code></pre>'],
    ['addresses in a link stay text', '[https://a.example.com](b)', '<p><a href="b">https://a.example.com</a></p>'],
  ])('%s', (_name, notes, expected) => {
    expect(html(notes)).toBe(expected);
  });

  test('tables are aligned by an attribute', () => {
    expect(html('| a | b |\n|:-:|---|\n| c | d |')).toContain('<th align="center">a</th>\n<th>b</th>');
  });

  test('task lists have boxes', () => {
    expect(html('- [ ] a\n- [x] b')).toBe(
      '<ul>\n<li><input type="checkbox" disabled="" /> a</li>\n<li><input type="checkbox" checked="" disabled="" /> b</li>\n</ul>',
    );
  });

  test.each([
    ['https://example.com/a_b_c です', 'https://example.com/a_b_c', 'https://example.com/a_b_c'],
    ['(www.example.com/a)', 'www.example.com/a', 'http://www.example.com/a'],
    ['出典:https://example.com.', 'https://example.com', 'https://example.com'],
    ['me@example.com.', 'me@example.com', 'mailto:me@example.com'],
    ['**https://example.com**', 'https://example.com', 'https://example.com'],
  ])('%s has a literal autolink', (notes, text, url) => {
    const [link, ...others] = renderNotes(notes, { dialect: 'gfm' }).links;
    expect(others).toEqual([]);
    expect(link).toMatchObject({ kind: 'autolink', text, url });
    expect(notes.slice(link?.span.start, link?.span.end)).toBe(text);
  });

  test.each(['ahttps://example.com', 'www', 'http://', 'https://a..b', 'a@b', '`https://example.com`'])(
    '%s has none',
    (notes) => {
      expect(renderNotes(notes, { dialect: 'gfm' }).links).toEqual([]);
    },
  );

  test('what closes the sentence is no part of an address', () => {
    expect(withoutTrailing('https://a.b/c(d)).')).toBe('https://a.b/c(d)');
    expect(withoutTrailing('https://a.b/c&amp;')).toBe('https://a.b/c');
    expect(withoutTrailing('https://a.b/c?!:*_~')).toBe('https://a.b/c');
  });
});
