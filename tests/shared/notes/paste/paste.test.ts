import { describe, expect, test } from 'vitest';
import { addressAt } from '#shared/notes/addresses/address-at.ts';
import { type LinkStyle, plainLinks } from '#shared/notes/addresses/link-style.ts';
import { planPaste } from '#shared/notes/paste/plan-paste.ts';
import { titleSplices, waitingTitles } from '#shared/notes/paste/waiting-titles.ts';
import { applySplices } from '#shared/text/splice.ts';
import { readHtml } from '../html/read-html.ts';
import { marked, written } from '../marked.ts';

function paste(before: string, plain: string, more: { html?: string; style?: LinkStyle } = {}) {
  const { text, selection } = marked(before);
  const html = more.html === undefined ? {} : { html: readHtml(more.html) };
  const around = { text, selection, style: more.style ?? plainLinks, dialect: 'kramdown' } as const;
  const plan = planPaste({ plain, ...html }, around);
  return { text: written(text, plan?.change), waiting: plan?.waiting, address: plan?.address };
}

describe('an address', () => {
  test.each([
    ['see «this» there', 'see [this](https://e.jp/)‸ there'],
    ['<p>see «<b>this</b>»</p>', '<p>see <a href="https://e.jp/"><b>this</b></a>‸</p>'],
    [
      '<ul>\n<li><a href="https://a.jp" target="_blank">A</a></li>\n<li>«B»</li>\n</ul>',
      '<ul>\n<li><a href="https://a.jp" target="_blank">A</a></li>\n<li><a href="https://e.jp/" target="_blank">B</a>‸</li>\n</ul>',
    ],
    ['see ‸', 'see https://e.jp/‸'],
    ['[words](‸)', '[words](https://e.jp/‸)'],
    ['<a href="‸">x</a>', '<a href="https://e.jp/‸">x</a>'],
    ['«https://old.jp/»', 'https://e.jp/‸'],
    ['«two\nlines»', 'https://e.jp/‸'],
  ])('over %j', (before, after) => {
    expect(paste(before, ' https://e.jp/?utm_source=x\n').text).toBe(after);
  });

  test('pasted alone it can be offered something; over words, or in code, it is done', () => {
    expect(paste('‸', 'https://e.jp/').address).toBe('https://e.jp/');
    expect(paste('«a»', 'https://e.jp/').address).toBeUndefined();
    expect(paste('```\n‸\n```', 'https://e.jp/').text).toBeUndefined();
  });
});

describe('dozens of addresses', () => {
  const two = 'https://e.jp/1\nhttps://e.jp/2?fbclid=x';
  test.each([
    ['‸', '- [https://e.jp/1](https://e.jp/1)\n- [https://e.jp/2](https://e.jp/2)‸'],
    ['- a\n- ‸', '- a\n- [https://e.jp/1](https://e.jp/1)\n- [https://e.jp/2](https://e.jp/2)‸'],
    ['- a\n  * ‸', '- a\n  * [https://e.jp/1](https://e.jp/1)\n  * [https://e.jp/2](https://e.jp/2)‸'],
    ['words‸', 'words\n\n- [https://e.jp/1](https://e.jp/1)\n- [https://e.jp/2](https://e.jp/2)‸'],
    ['words\n‸', 'words\n\n- [https://e.jp/1](https://e.jp/1)\n- [https://e.jp/2](https://e.jp/2)‸'],
    ['## links\n‸', '## links\n- [https://e.jp/1](https://e.jp/1)\n- [https://e.jp/2](https://e.jp/2)‸'],
    ['- a‸', '- a\n- [https://e.jp/1](https://e.jp/1)\n- [https://e.jp/2](https://e.jp/2)‸'],
    [
      '<ul>\n  <li><a href="https://a.jp">A</a></li>\n‸\n</ul>',
      '<ul>\n  <li><a href="https://a.jp">A</a></li>\n  <li><a href="https://e.jp/1">https://e.jp/1</a></li>\n  <li><a href="https://e.jp/2">https://e.jp/2</a></li>‸\n</ul>',
    ],
  ])('at %j', (before, after) => {
    const plan = paste(before, two);
    expect(plan.text).toBe(after);
    expect(plan.waiting).toEqual(['https://e.jp/1', 'https://e.jp/2']);
  });

  test('groups are nested in the show’s own style', () => {
    const style = { ...plainLinks, bullet: '*', step: 4, template: '[{title}]({url}){:target="_blank"}' };
    expect(paste('‸', 'はじめ\nhttps://e.jp/1\n\n記事 https://e.jp/2', { style }).text).toBe(
      '* はじめ\n    * [https://e.jp/1](https://e.jp/1){:target="_blank"}\n* [記事](https://e.jp/2){:target="_blank"}‸',
    );
  });

  test('titles come into their places, and nowhere else', () => {
    const titles = new Map([
      ['https://e.jp/1', 'One [1] | A'],
      ['https://e.jp/2', 'Two & 2'],
    ]);
    const text =
      '- [https://e.jp/1](https://e.jp/1)\n<a href="https://e.jp/2">https://e.jp/2</a>\n- [x](https://e.jp/1)\n- https://e.jp/2';
    expect(applySplices(text, titleSplices(text, titles, plainLinks))).toBe(
      '- [One \\[1\\] \\| A](https://e.jp/1)\n<a href="https://e.jp/2">Two &amp; 2</a>\n- [x](https://e.jp/1)\n- https://e.jp/2',
    );
    const items = '- https://e.jp/2\nhttps://e.jp/2';
    expect(applySplices(items, titleSplices(items, titles, { template: '{title}: {url}' }))).toBe(
      '- Two & 2: https://e.jp/2\nhttps://e.jp/2',
    );
    expect(waitingTitles(text, plainLinks, new Set(['https://e.jp/2'])).map(({ way }) => way)).toEqual(['html']);
  });
});

describe('copied HTML', () => {
  test.each([
    ['a ‸ b', '<b>c</b>', 'a **c**‸ b'],
    ['a‸', '<ul><li>b</li><li>c</li></ul>', 'a\n\n- b\n- c‸'],
    ['- a\n- ‸', '<ul><li>b</li><li>c</li></ul>', '- a\n- b\n- c‸'],
    ['‸', '<h2>a</h2><p>b <a href="https://e.jp/">c</a></p>', '## a\n\nb [c](https://e.jp/)‸'],
  ])('into %j comes %s', (before, html, after) => {
    expect(paste(before, 'plain', { html }).text).toBe(after);
  });

  test('words without structure, and words in raw HTML, are pasted as they are', () => {
    expect(paste('‸', 'plain', { html: '<span>plain</span>' }).text).toBeUndefined();
    expect(paste('<div>\n‸\n</div>', 'plain', { html: '<b>plain</b>' }).text).toBeUndefined();
  });
});

test.each([
  ['see https://e.jp/a‸ there', 'https://e.jp/a'],
  ['https://e.j‸p/a。', 'https://e.jp/a'],
  ['[x](https://e.jp/‸)', undefined],
  ['<a href="https://e.jp/‸">', undefined],
  ['‸ words https://e.jp/', undefined],
])('the address at %j', (before, url) => {
  const { text, selection } = marked(before);
  expect(addressAt(text, selection.start)?.url).toBe(url);
});
