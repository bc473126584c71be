import { expect, test } from 'vitest';
import { CONTENT_PLACE, siteFrame } from '#shared/liquid/site-frame.ts';
import { siteLiquid } from '#shared/liquid/site-liquid.ts';

function frameOf(sources: Record<string, string>, page: Record<string, unknown> = { layout: 'article', title: '朝' }) {
  const site = { sources, url: 'https://site.example.com', baseUrl: '/cast' };
  const liquid = siteLiquid({ ...site, markdown: (text) => text, timezone: undefined, addressOf: () => undefined });
  return siteFrame(liquid, { ...site, reader: 'psych' }, { site: { title: 'ねじまき通信' }, page });
}

test('a layout, the one around it, and the site’s plain CSS', () => {
  const frame = frameOf({
    '_layouts/article.html': '---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}',
    '_layouts/default.html':
      '<!DOCTYPE html><html><head><title>x</title><link rel="stylesheet" href="{{ \'/css/site.css?v=1\' | relative_url }}"><link rel=stylesheet href="https://cdn.example.com/x.css"><style>p{margin:0}</style></head><body class="wide" id=top>{% include foot.html %}{{ content }}</body></html>',
    '_includes/foot.html': '<i>{{ site.title }}</i>',
    'css/site.css': 'h1{color:red}',
  });
  expect(frame).toEqual({
    layout: '_layouts/article.html',
    html: `<i>ねじまき通信</i><h1>朝</h1>${CONTENT_PLACE}`,
    bodyClass: 'wide',
    bodyId: 'top',
    css: ['h1{color:red}', 'p{margin:0}'],
  });
});

test.each([
  ['no layout of that name', {}],
  ['a layout that prints no notes', { '_layouts/article.html': '<h1>{{ page.title }}</h1>' }],
  ['a layout that cannot be read', { '_layouts/article.html': '{% if page.title %}{{ content }}' }],
  ['an include that is not there', { '_layouts/article.html': '{% include none.html %}{{ content }}' }],
  ['a loop without end', { '_layouts/article.html': '{% for a in (1..99999999) %}{{ a }}{% endfor %}{{ content }}' }],
  ['layouts in a circle', { '_layouts/article.html': '---\nlayout: article\n---\n{{ content }}{{ content }}' }],
])('%s: no frame', (_, sources) => {
  expect(frameOf(sources as Record<string, string>)).toBeUndefined();
});

test('the front matter of layouts is read as Jekyll reads it, and is theirs to print', () => {
  const frame = frameOf({
    '_layouts/article.html':
      '---  \r\nlayout: "default" # the frame\r\ntone: calm\r\n...\r\n\r\n{{ layout.tone }}{{ content }}',
    '_layouts/default.html': '---\ntone: loud\nmore: >\n  ---\n  x\n---\n<body>{{ layout.tone }}|{{ content }}</body>',
  });
  expect(frame?.html).toBe(`calm|calm${CONTENT_PLACE}`);
});

test('layouts that name each other in a circle end where the first would come again', () => {
  const frame = frameOf({
    '_layouts/article.html': '---\nlayout: outer\n---\na{{ content }}',
    '_layouts/outer.html': '---\nlayout: article\n---\nb{{ content }}',
  });
  expect(frame?.html).toBe(`ba${CONTENT_PLACE}`);
});

test('a plugin’s tag in an include is shown as it is written', () => {
  const frame = frameOf({
    '_layouts/article.html': '{% include card.html %}{{ content }}',
    '_includes/card.html': '<i>{% avatar hane %}</i>',
  });
  expect(frame?.html).toMatch(/^<i>[^<]+<\/i>/);
});
