import { describe, expect, test } from 'vitest';
import { type CompletionSources, proposalsAt } from '#shared/notes/completion/complete.ts';

const summary = {
  path: '_posts/2026-09-04-1.md',
  status: 'published',
  title: '1. 時計',
  dateText: '',
  duration: '',
  bytes: '',
  audio: '',
  description: '',
  people: [],
  tags: [],
} as const;

const sources: CompletionSources = {
  generator: 'hugo',
  files: ['images/a b.png', 'static/pic.jpg', '_posts/x.png', 'files/list.pdf', '_site/y.png', 'about.html'],
  pages: ['/about/'],
  episodes: [summary],
  addresses: [{ path: summary.path, address: '/episode/1', isOut: true }],
  people: [{ id: 'kugi', name: 'Kugi', url: 'https://kugi.example/' }],
  ids: ['関連リンク'],
  snippets: [{ name: 'Letters', parts: ['Write to ', { blank: 'us' }], count: 3 }],
  root: '/',
  postUrl: false,
};

function at(written: string, asked = false, more: Partial<CompletionSources> = {}) {
  const found = proposalsAt(written.replace('‸', ''), written.indexOf('‸'), { ...sources, ...more }, asked);
  return found?.items.map(({ insert }) => insert);
}

describe('what fits at the caret', () => {
  test('in a picture only pictures, as the site serves them', () => {
    expect(at('![x](‸')).toEqual(['/images/a%20b.png', '/pic.jpg']);
    expect(at('<img alt="x" src="/im‸"')).toEqual(['/images/a%20b.png', '/pic.jpg']);
    expect(at('![x](‸', false, { root: '{{ site.baseurl }}/' })?.[1]).toBe('{{ site.baseurl }}/pic.jpg');
  });

  test('a folder called `static` is one of the site where Jekyll builds it', () => {
    expect(at('![x](‸', false, { generator: 'jekyll' })).toEqual(['/images/a%20b.png', '/static/pic.jpg']);
  });

  test('in a link episodes, anchors, pages and files', () => {
    const all = ['/episode/1', '#関連リンク', '/about/', '/files/list.pdf', '/about.html'];
    expect(at('[x](‸)')?.slice(0, 5)).toEqual(all);
    expect(at('<a href="‸">')?.slice(0, 5)).toEqual(all);
    expect(at('[x](‸)', false, { postUrl: true })?.[0]).toBe('{% post_url 2026-09-04-1 %}');
    expect(at('{% post_url ‸')).toEqual(['2026-09-04-1']);
    expect(at('[x](#‸)')).toEqual(['#関連リンク']);
  });

  test('addresses elsewhere, and words, are the person’s own', () => {
    for (const written of ['[x](https://e‸', 'words ‸', 'a@b‸', '‸']) expect(at(written)).toBeUndefined();
  });

  test('people behind @, blocks where they are asked for', () => {
    expect(at('with @ku‸')).toEqual(['[Kugi](https://kugi.example/)']);
    expect(at('‸', true)?.[0]).toBe(['Write to $', '{1:us}'].join(''));
    expect(at('in words ‸', true)).toBeUndefined();
  });

  test('what was typed is replaced', () => {
    const text = 'see [x](/ep';
    expect(proposalsAt(text, text.length, sources, false)?.span).toEqual({ start: 8, end: 11 });
  });
});
