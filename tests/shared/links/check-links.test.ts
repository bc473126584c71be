import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { RenderedLink, RenderedNotes } from '#shared/markdown/rendered-notes.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';
import { type Around, check, episodeText, files, noNotes } from '../check/yattecast-show.ts';

/** What a renderer would tell of markdown links, without one: addresses between `](` and `)`. */
function rendered(notes: string, more: Partial<RenderedNotes> = {}): RenderedNotes {
  const links = [...notes.matchAll(/(!?)\[([^\]]*)\]\(([^)]*)\)/g)].map((match): RenderedLink => {
    const start = match.index + match[0].indexOf('](') + 2;
    return {
      kind: match[1] ? 'image' : 'inline',
      url: match[3] ?? '',
      text: match[2] ?? '',
      span: { start, end: start + (match[3] ?? '').length },
    };
  });
  return { ...noNotes, links, ...more };
}

const notesOf = (text: string): number => parseFrontMatter(text).notesStart;

function checkNotes(notes: string, around: Around = {}, more: Partial<RenderedNotes> = {}) {
  const text = episodeText({}, notes);
  const checked = check(text, { ...around, rendered: rendered(text.slice(notesOf(text)), more) });
  const rules = checked.problems.map(({ rule }) => rule);
  const links = checked.links.filter(({ kind }) => kind !== 'audio');
  return { ...checked, links, rules, text };
}

const stateOf = (url: string, around: Around = {}): string => {
  const { links } = checkNotes(`[x](${url})`, around);
  return [links[0]?.verdict.state, links[0]?.verdict.reason].filter(Boolean).join(' ');
};

describe('states without network', () => {
  it.each([
    ['https://a.example/', 'unchecked'],
    ['//a.example/', 'unchecked'],
    ['mailto:a@b.example', 'ok'],
    ['tel:+81312345678', 'ok'],
    ['/images/cover.png', 'ok'],
    ['../images/cover.png', 'ok'],
    ['/images/図.png', 'ok'],
    ['/images/%E5%9B%B3.png?x=1#y', 'ok'],
    ['/images/none.png', 'broken link-file-missing'],
    ['/about', 'ok'],
    ['/about.html', 'ok'],
    ['/', 'ok'],
    ['/nothing', 'broken link-file-missing'],
    ['/tags/radio/', 'unchecked site'],
    ['/assets/theme.css', 'unchecked site'],
    ['#', 'ok'],
    ['#top', 'ok'],
    ['#t=1:23', 'ok'],
    ['#none', 'broken link-anchor-missing'],
    ['{{ site.url }}/x', 'unchecked liquid'],
    ['http://localhost:4000/', 'unchecked link-local'],
    ['http://192.168.0.1/', 'unchecked link-local'],
    ['ftp://a.example/', 'unchecked scheme'],
    ['javascript:alert(1', 'broken link-unsafe'],
    ['', 'broken link-empty'],
    ['ttps://a.example/', 'broken link-scheme'],
    ['example.jp', 'broken link-scheme'],
    ['https://', 'broken link-invalid-url'],
    ['https://yofukashi.example/about', 'ok'],
    ['https://yofukashi.example/nothing', 'unchecked'],
    ['https://yofukashi.example/', 'unchecked'],
  ])('%s: %s', (url, state) => {
    expect(stateOf(url)).toBe(state);
  });

  it('knows the show’s episodes by their addresses', () => {
    const others = {
      '_posts/2024-01-01-1.md': episodeText({ date: '2024-01-01 05:00:00 +0900' }),
      '_posts/2027-01-01-99.md': episodeText({ date: '2027-01-01 05:00:00 +0900' }),
      '_drafts/100.md': episodeText({ date: null }),
    };
    expect(stateOf('/episode/1', { others })).toBe('ok');
    expect(stateOf('/episode/1/', { others })).toBe('ok');
    expect(stateOf('1', { others })).toBe('ok');
    expect(stateOf('/episode/99', { others })).toBe('unchecked not-published-yet');
    expect(stateOf('https://yofukashi.example/episode/99', { others })).toBe('unchecked not-published-yet');
    expect(stateOf('/episode/100', { others })).toBe('unchecked not-published-yet');
    expect(stateOf('/episode/55', { others })).toBe('broken link-file-missing');
  });

  it('knows pages by the addresses that they give themselves, and the name in CNAME', () => {
    const facts = { files, pages: ['/letters/'], cname: 'radio.example' };
    expect(stateOf('/letters', { facts })).toBe('ok');
    expect(stateOf('https://radio.example/letters/', { facts })).toBe('ok');
  });

  it('leaves what is served by another site of the same host alone', () => {
    expect(stateOf('/other/page', { show: { baseUrl: '/podcast' } })).toBe('unchecked site');
    expect(stateOf('/podcast/about', { show: { baseUrl: '/podcast' } })).toBe('ok');
    expect(stateOf('/podcast/nothing', { show: { baseUrl: '/podcast' } })).toBe('broken link-file-missing');
  });

  it('calls no page missing where a program makes the pages', () => {
    const around = {
      show: { generator: 'astro', markdown: 'gfm' } as const,
      facts: { files: [...files, 'public/images/a.png', 'src/content/1.md'] },
    };
    expect(stateOf('/guests/haru', around)).toBe('unchecked site');
    expect(stateOf('/images/a.png', around)).toBe('ok');
    expect(stateOf('/images/b.png', around)).toBe('broken link-file-missing');
    expect(stateOf('/pictures/b.png', around)).toBe('unchecked site');
    expect(stateOf('#none', around)).toBe('unchecked page');
  });

  it('calls nothing missing in a copy of the texts alone', () => {
    const facts = { files: ['_config.yml', ...['1', '2', '3'].map((name) => `_posts/2024-01-01-${name}.md`)] };
    expect(stateOf('/images/none.png', { facts })).toBe('unchecked site');
    expect(stateOf('/nothing', { facts })).toBe('unchecked site');
  });
});

describe('findings', () => {
  it.each([
    ['[x]()', 'link-empty'],
    ['[](https://a.example/)', 'link-text-empty'],
    ['[x](htps://a.example/)', 'link-scheme'],
    ['[x](https://a.example/b c)', 'link-space'],
    ['[x](http://a.example/)', 'link-insecure'],
    ['[x](https://a.example/) [y](https://a.example/)', 'link-duplicate'],
    ['[x](#nowhere)', 'link-anchor-missing'],
    ['![x](/images/none.png)', 'link-file-missing'],
    ['[x](http://10.0.0.1/)', 'link-local'],
    ['[x](data:text/html,y)', 'link-unsafe'],
  ])('%s: %s', (notes, rule) => {
    expect(checkNotes(notes).rules).toEqual([rule]);
  });

  it.each([
    '[x](https://a.example/wiki/A_(b))',
    '[![cover](/images/cover.png)](https://a.example/)',
    '![](/images/cover.png)',
    '![x](data:image/png;base64,AA==)',
    '[x](https://a.example/?q=日本語)',
    '[笑] (笑) [1]',
    'https://a.example/ とだけ書く https://a.example/',
    '`[x](https://a.example/)`',
  ])('none in %s', (notes) => {
    const links = notes.startsWith('`') ? { links: [] } : {};
    expect(checkNotes(notes, {}, links).rules).toEqual([]);
  });

  it('of a link with a space, which CommonMark leaves as text', () => {
    const gfm = { show: { markdown: 'gfm', generator: 'astro' } } as const;
    const { problems, text } = checkNotes('[x](https://a.example/b c)', gfm, { links: [] });
    expect(problems.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
      ['link-space', 'https://a.example/b c'],
    ]);
    const begun = { kind: 'autolink', url: 'https://a.example/b', text: '', span: { start: 4, end: 23 } } as const;
    expect(checkNotes('[x](https://a.example/b c)', gfm, { links: [begun] }).rules).toEqual(['link-space']);
    expect(checkNotes('[x](https://a.example/b "c d")', gfm, { links: [] }).rules).toEqual([]);
    expect(checkNotes('<!-- link-check-ignore --> [x](https://a.example/b c)', gfm, { links: [] }).rules).toEqual([]);
  });

  it('go by the ids of the page, of the layouts and of raw HTML', () => {
    expect(checkNotes('[x](#関連リンク)', {}, { ids: ['関連リンク'] }).rules).toEqual([]);
    expect(checkNotes('[x](#%E9%96%A2%E9%80%A3)', {}, { ids: ['関連'] }).rules).toEqual([]);
    expect(checkNotes('[x](#player)', { facts: { layoutIds: ['player'] } }).rules).toEqual([]);
    expect(checkNotes('<a name="here"></a> [x](#here)').rules).toEqual([]);
  });

  it('of what the renderer met', () => {
    const notes = '[a][b] [c](https://a.example/';
    const at = (piece: string) => ({ start: notes.indexOf(piece), end: notes.indexOf(piece) + piece.length });
    const constructs = [
      { type: 'undefined-reference', span: at('[a][b]'), detail: 'b' },
      { type: 'unclosed-link', span: at('[c](https://a.example/') },
    ] as const;
    const { problems, text: whole } = checkNotes(notes, {}, { constructs });
    expect(problems.map(({ rule, start, end }) => [rule, whole.slice(start, end)])).toEqual([
      ['link-reference-undefined', '[a][b]'],
      ['link-unclosed', '[c](https://a.example/'],
    ]);
  });

  it('are silent behind a comment that asks for it', () => {
    const { links, rules } = checkNotes('<!-- link-check-ignore --> [x]() \n\n[y]()');
    expect(rules).toEqual(['link-empty']);
    expect(links[0]?.verdict).toEqual({ state: 'unchecked', reason: 'excluded' });
    expect(checkNotes('<!-- link-check-ignore -->\n[x]()\n').rules).toEqual([]);
  });
});

describe('places', () => {
  it('are those of the address in the file, front matter and bare addresses included', () => {
    const text = episodeText(
      { description: '"見て https://d.example/ ね"', image: '/images/cover.png', links: '\n  - https://l.example/1' },
      '[x](https://a.example/)\n\n引用元: https://b.example/c。\n\n[r]: https://r.example/\n',
    );
    const { links } = check(text, { rendered: rendered(text.slice(notesOf(text))) });
    expect(links.map(({ kind, url, key, start, end }) => [kind, url, key, text.slice(start, end) === url])).toEqual([
      ['audio', '/audio/7.mp3', 'audio_file_path', true],
      ['front-matter', 'https://d.example/', 'description', true],
      ['front-matter', 'https://l.example/1', 'links', true],
      ['inline', 'https://a.example/', undefined, true],
      ['bare', 'https://b.example/c', undefined, true],
    ]);
  });

  it('hold no address of code, comments, tags or link texts', () => {
    const notes = [
      '```\nhttps://code.example/\n```',
      '`https://span.example/`',
      '<!-- https://comment.example/ -->',
      '<iframe src="https://frame.example/"></iframe>',
      '[https://text.example/](https://a.example/)',
      '{% include x.html url="https://liquid.example/" %}',
    ].join('\n\n');
    expect(checkNotes(notes).links.map(({ url }) => url)).toEqual(['https://a.example/']);
  });
});

it('checks 200 links of 100 kB in under 50 ms of work', () => {
  const notes = Array.from(
    { length: 200 },
    (_, index) => `- [題 ${index}](https://host${index}.example/x) ${'あ'.repeat(480)}\n`,
  ).join('');
  const text = episodeText({}, notes);
  const page = rendered(text.slice(notesOf(text)));
  const times = Array.from({ length: 8 }, () => {
    let links = 0;
    const took = cpuMsOf(() => {
      links = check(text, { rendered: page }).links.length;
    });
    expect(links).toBeGreaterThanOrEqual(200);
    return took;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
