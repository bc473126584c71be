import { describe, expect, it } from 'vitest';
import { checkShow, prepareShow } from '#shared/check/check-show.ts';
import type { RenderedLink, RenderedNotes } from '#shared/markdown/rendered-notes.ts';
import type { Show } from '#shared/show/show.ts';
import { episodeText, files, noNotes, now, yattecastShow } from './yattecast-show.ts';

/** Finds `<…>` alone, enough to tell links from none. */
function render(notes: string): RenderedNotes {
  const links = [...notes.matchAll(/<(https?:[^>]*)>/g)].map(
    ({ index, 1: url = '' }): RenderedLink => ({
      kind: 'autolink',
      url,
      text: url,
      span: { start: index + 1, end: index + 1 + url.length },
    }),
  );
  return { ...noNotes, html: notes, links };
}

function episodes(changes: readonly Readonly<Record<string, string | null>>[], notes = ''): Map<string, string> {
  return new Map(
    changes.map((change, index) => {
      const day = String(index + 1).padStart(2, '0');
      const own = { date: `2024-01-${day} 05:00:00 +0900`, audio_file_path: `https://cdn.example/${index}.mp3` };
      return [`_posts/2024-01-${day}-${index}.md`, episodeText({ ...own, ...change }, notes)];
    }),
  );
}

function checkAll(
  texts: ReadonlyMap<string, string>,
  options: { readonly show?: Partial<Show>; readonly paths?: readonly string[] } = {},
) {
  const show = { ...yattecastShow, ...options.show };
  const prepared = prepareShow({ show, siteFacts: { files, complete: true, pages: [], layoutIds: [] }, texts, now });
  return checkShow(prepared, { paths: options.paths ?? [...texts.keys()], render });
}

const rulesOf = (checked: ReturnType<typeof checkAll>): readonly (readonly string[])[] =>
  checked.map(({ problems }) => problems.map(({ rule, habit }) => (habit ? `${rule}!` : rule)));

describe('habits', () => {
  it('are what more than half of the published episodes do', () => {
    const texts = episodes([{ audio_file_size: '0' }, { audio_file_size: '0' }, { audio_file_size: '0' }, {}, {}]);
    expect(rulesOf(checkAll(texts)).flat()).toEqual(Array(3).fill('audio-size-placeholder!'));
  });

  it('are not what half of them do, nor what few episodes do', () => {
    expect(rulesOf(checkAll(episodes([{ audio_file_size: '0' }, { audio_file_size: '0' }, {}, {}]))).flat()).toEqual(
      Array(2).fill('audio-size-placeholder'),
    );
    expect(rulesOf(checkAll(episodes([{ audio_file_size: '0' }, { audio_file_size: '0' }]))).flat()).toEqual(
      Array(2).fill('audio-size-placeholder'),
    );
  });

  it('count episodes that were not asked for, but neither drafts nor the archive', () => {
    const texts = episodes([{ audio_file_size: '0' }, { audio_file_size: '0' }, { audio_file_size: '0' }, {}]);
    const [first = ''] = texts.keys();
    expect(rulesOf(checkAll(texts, { paths: [first] }))).toEqual([['audio-size-placeholder!']]);
    const others = new Map([...episodes([{ audio_file_size: '0' }, {}, {}])]);
    for (const name of ['1', '2', '3']) {
      others.set(`_drafts/${name}.md`, episodeText({ audio_file_size: '0' }));
      others.set(`_posts.bak/2020-01-01-${name}.md`, episodeText({ audio_file_size: '0' }));
    }
    expect(rulesOf(checkAll(others, { paths: [first] }))).toEqual([['audio-size-placeholder']]);
  });

  it('are never broken links or unreadable files', () => {
    const texts = new Map(
      ['1', '2', '3'].map((name) => [`_posts/2024-01-0${name}-${name}.md`, '---\ntitle: "open\n---\n']),
    );
    expect(rulesOf(checkAll(texts)).flat()).toEqual(Array(3).fill('yaml-invalid'));
  });
});

describe('the show’s own settings', () => {
  const texts = episodes([{ audio_file_size: '0' }, { title: '' }]);

  it('silence rules, accept habits and change severities', () => {
    const settings = { rules: { 'title-missing': 'warning' }, habits: ['audio-size-placeholder'] } as const;
    const checked = checkAll(texts, { show: { settings: { ...settings, habits: [...settings.habits] } } });
    expect(checked.flatMap(({ problems }) => problems.map(({ rule, severity }) => [rule, severity]))).toEqual([
      ['title-missing', 'warning'],
    ]);
    expect(rulesOf(checkAll(texts, { show: { settings: { rules: { 'title-missing': 'off' } } } })).flat()).toEqual([
      'audio-size-placeholder',
    ]);
  });
});

describe('the archive', () => {
  it('gets findings only where it is asked for, and is nobody’s twin', () => {
    const texts = episodes([{}]);
    const old = '_posts.bak/2020-01-01-0.md';
    texts.set(old, episodeText({ audio_file_path: 'https://cdn.example/0.mp3', title: '' }));
    const [first = ''] = texts.keys();
    expect(rulesOf(checkAll(texts, { paths: [first] }))).toEqual([[]]);
    expect(rulesOf(checkAll(texts, { paths: [old] })).flat()).toContain('title-missing');
  });
});

describe('addresses that a show repeats', () => {
  const twice = '<https://form.example/>\n\n<https://form.example/>\n';

  it('may stand twice in an episode', () => {
    expect(rulesOf(checkAll(episodes([{}, {}, {}], twice))).flat()).toEqual([]);
    expect(rulesOf(checkAll(episodes([{}, {}], twice))).flat()).toEqual(['link-duplicate', 'link-duplicate']);
  });
});
