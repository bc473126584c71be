import { expect, test } from 'vitest';
import { LiquidMarks, partsWithMarks } from '#shared/liquid/liquid-mark.ts';
import { siteLiquid } from '#shared/liquid/site-liquid.ts';
import { siteValues } from '#shared/liquid/site-values.ts';

const sources = {
  '_config.yml':
    'title: ねじまき通信\nfanclub: "https://fan.example.com/"\nactors:\n  hane:\n    name: 羽根\n    url: https://hane.example.com/\n',
  '_includes/letters.html': '<p>お便りは {{ include.to }} まで。</p>',
  '_includes/card.html': '<i>{% avatar hane %}</i>',
  '_data/tools/list.yml': '- やすり\n- 油さし\n',
};

const episodes = [
  {
    path: '_posts/2026-09-04-1.md',
    status: 'published' as const,
    title: '1. 朝',
    dateText: '2026-09-04 07:00:00 +0900',
    duration: '',
    bytes: '',
    audio: '/audio/1.mp3',
    description: '',
    people: [],
    tags: [],
  },
];

function filled(notes: string, page: Record<string, unknown> = {}) {
  const site = siteValues({
    sources,
    reader: 'psych',
    keys: { audio: 'mp3', duration: 'length' },
    episodes,
    addresses: [{ path: '_posts/2026-09-04-1.md', address: '/episode/1', isPublished: true } as never],
    now: new Date(0),
  });
  const liquid = siteLiquid({
    sources,
    url: 'https://site.example.com',
    baseUrl: '/cast',
    markdown: (text) => `<p>${text}</p>`,
    timezone: 'Asia/Tokyo',
    addressOf: (path) => (path === '2026-09-04-1' ? '/episode/1' : undefined),
  });
  const result = liquid.fill(notes, { site, page });
  return { ...result, parts: partsWithMarks(result.text, liquid.marks.list) };
}

test.each([
  ['{{ site.title }}', 'ねじまき通信'],
  ['[会]({{ site.fanclub }})', '[会](https://fan.example.com/)'],
  ['{{ page.title | escape }}', 'a &amp; b'],
  ['{{ "/about" | relative_url }} {{ "about" | absolute_url }}', '/cast/about https://site.example.com/cast/about'],
  ['{{ page.date | date: "%Y年%-m月%-d日 %H:%M" }}', '2026年10月2日 07:00'],
  ['{% for id in page.actor_ids %}{% assign a = site.actors[id] %}{{ a.name }}{% endfor %}', '羽根'],
  ['{% include letters.html to="窓ぎわ" %}', '<p>お便りは 窓ぎわ まで。</p>'],
  ['{% post_url 2026-09-04-1 %} {{ site.posts.first.title }}', '/episode/1 1. 朝'],
  ['{{ site.data.tools.list | join: "、" }}', 'やすり、油さし'],
  ['{% raw %}{{ site.title }}{% endraw %}', '{{ site.title }}'],
])('%s', (notes, text) => {
  const page = { title: 'a & b', date: '2026-10-02 07:00:00 +0900', actor_ids: ['hane'] };
  expect(filled(notes, page).parts.join('')).toBe(text);
});

test('a plugin’s tag in an include is marked, before anything else was put out', () => {
  expect(filled('{% include card.html %}').parts).toEqual([
    '<i>',
    { kind: 'refused', text: '{% avatar hane %}' },
    '</i>',
  ]);
});

test('other episodes have the keys of the show’s own dialect, and the id that Jekyll gives them', () => {
  const one = '{{ site.posts[0].mp3 }} {{ site.posts[0].id }}';
  expect(filled(one).parts.join('')).toBe('/audio/1.mp3 /episode/1');
  expect(filled('{{ site.posts[0].audio_file_path }}').parts).toEqual([
    '',
    { kind: 'missing', text: '{{ site.posts[0].audio_file_path }}' },
    '',
  ]);
});

test('what has no value is marked', () => {
  expect(filled('a {{ site.nothing }} b').parts).toEqual(['a ', { kind: 'missing', text: '{{ site.nothing }}' }, ' b']);
});

test.each([
  '{% figure a.png %}',
  '{% include nowhere.html %}',
  '{% include ../../../etc/passwd %}',
  '{% link nowhere.md %}',
])('what is not run stands as it is written: %s', (tag) => {
  expect(filled(`before\n${tag}\nafter {{ site.title }}`).parts).toEqual([
    'before\n',
    { kind: 'refused', text: tag },
    '\nafter ねじまき通信',
  ]);
});

test('what the site could not be built with is shown as written', () => {
  const { parts } = filled('a {% if page.x %} b {{ site.title }}');
  expect(parts).toEqual([
    'a ',
    { kind: 'refused', text: '{% if page.x %}' },
    ' b ',
    { kind: 'refused', text: '{{ site.title }}' },
    '',
  ]);
});

test('lines go back to where they come from', () => {
  const notes = 'one\n{% for n in page.list %}- {{ n }}\n{% endfor %}\nlast';
  const { text, lineOf, isStraight } = filled(notes, { list: [1, 2, 3] });
  expect(text).toBe('one\n- 1\n- 2\n- 3\n\nlast');
  expect([1, 2, 3, 4, 5, 6].map(lineOf)).toEqual([1, 2, 2, 2, 3, 4]);
  expect(isStraight).toBe(false);
  expect(filled('one {{ site.title }}\ntwo').isStraight).toBe(true);
});

test('a loop without end stops, and nothing of the values’ own can be called', () => {
  expect(filled('{% for a in (1..100000000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}').parts).toHaveLength(
    3,
  );
  expect(filled('{{ page.constructor.name }}{{ site.__proto__ }}').text.includes('Object')).toBe(false);
});

test('what a page was filled with keeps its meaning when the site is read anew', () => {
  const marks = new LiquidMarks();
  const site = {
    sources: {},
    url: '',
    baseUrl: '',
    timezone: undefined,
    markdown: (text: string) => text,
    addressOf: () => undefined,
  };
  const values = { site: {}, page: {} };
  const before = siteLiquid(site, marks).fill('{{ page.one }} and {{ page.two }}', values).text;
  // The first mark has gone from the notes, another has come.
  const after = siteLiquid(site, marks).fill('{{ page.two }} and {{ page.three }}', values).text;
  const said = (text: string) =>
    partsWithMarks(text, marks.list).flatMap((part) => (typeof part === 'string' ? [] : [part.text]));
  expect(said(before)).toEqual(['{{ page.one }}', '{{ page.two }}']);
  expect(said(after)).toEqual(['{{ page.two }}', '{{ page.three }}']);
});
