import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { applySplices } from '#shared/text/splice.ts';
import { check, episodeText, found, noNotes, now } from '../check/yattecast-show.ts';

const draft = '_drafts/7.md';
const future = { date: '2027-01-01 05:00:00 +0900' };
const inFuture = '_posts/2027-01-01-7.md';

/** The text after the fix of a rule's first finding. */
function fixed(text: string, rule: string, around: Parameters<typeof check>[1] = {}): string | undefined {
  const fix = check(text, around).problems.find((problem) => problem.rule === rule)?.fix;
  return fix && applySplices(text, fix.edits);
}

it('finds nothing in an episode that is fine', () => {
  expect(check(episodeText(), { audio: { bytes: 12345678, seconds: 1888.3 } }).problems).toEqual([]);
});

describe('an unfinished episode', () => {
  const lacking = {
    audio_file_path: null,
    audio_file_size: '0',
    duration: '"00:00"',
    description: '',
    date: null,
  };

  it('is told once what is still to do', () => {
    const { problems } = check(episodeText(lacking), { path: draft });
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([['draft-todo', 'info']]);
    expect(problems[0]?.params).toEqual({ todo: 'audio,bytes,duration,date,description' });
  });

  it('is a post of a day to come, too', () => {
    const { problems } = check(episodeText({ ...lacking, ...future }), { path: inFuture });
    expect(problems.map(({ rule }) => rule).sort()).toEqual(['date-future', 'draft-todo']);
  });

  it('is a post whose name Jekyll passes over', () => {
    const { problems } = check(episodeText(lacking), { path: '_posts/2021-0x-xx-sp97.md' });
    expect(problems.map(({ rule }) => rule)).toEqual(['draft-todo']);
    expect(problems[0]?.params?.['todo']).toContain('name');
  });

  it('counts as wrong once its day has come, or on the word that it is ready', () => {
    const published = check(episodeText({ ...lacking, date: '2024-09-19 05:00:00 +0900' }));
    expect(published.problems.map(({ rule }) => rule).sort()).toEqual(['audio-missing', 'description-missing']);
    const ready = check(episodeText({ ...lacking, audio_file_path: '/audio/7.mp3' }), {
      path: draft,
      readyToPublish: true,
    });
    expect(ready.problems.map(({ rule }) => rule)).toContain('audio-size-placeholder');
  });

  it('says nothing of what is done', () => {
    expect(found(episodeText(future), 'draft-todo', { path: inFuture })).toEqual([]);
  });
});

describe('title', () => {
  it.each(['', "''", '"  "'])('is missing: %s', (title) => {
    expect(found(episodeText({ title }), 'title-missing')).toHaveLength(1);
  });
  it.each(['7. はんだの夜', '#7 はんだの夜', '第7回 はんだの夜', 'ep7: はんだ', '７．はんだの夜'])(
    'begins with the number: %s',
    (title) => {
      expect(found(episodeText({ title: `"${title}"` }), 'title-number')[0]).toContain('info number');
    },
  );
  it.each(['はんだの夜 7', '2024年の振り返り', '70年代の音', '7つの道具', '8. 別の番号'])('does not: %s', (title) => {
    expect(found(episodeText({ title: `"${title}"` }), 'title-number')).toEqual([]);
  });
  it('is too long', () => {
    expect(found(episodeText({ title: 'あ'.repeat(256) }), 'text-too-long')).toHaveLength(1);
    expect(found(episodeText({ title: 'あ'.repeat(255) }), 'text-too-long')).toEqual([]);
    expect(
      found(episodeText({ description: `|\n  ${'あ'.repeat(200)}\n  ${'い'.repeat(200)}` }), 'text-too-long'),
    ).toEqual([]);
  });
});

describe('date', () => {
  it('may be missing in a post, which its name then dates', () => {
    expect(found(episodeText({ date: null }), 'date-missing')).toEqual(['info name']);
  });
  it.each(['あした', '2024-13-45 05:00:00 +0900', '2024-09-19 25:00:00 +0900', '2024-09-19 05:75:00 +0900'])(
    'is no date: %s',
    (date) => {
      expect(found(episodeText({ date }), 'date-invalid')).toEqual([`error ${date}`]);
    },
  );
  it.each([
    '2024-09-19',
    '2024-09-19 05:00:00 +0900',
    '2024-09-19T05:00:00+09:00',
    '2024-09-18T20:00:00Z',
    'Thu, 19 Sep 2024 05:00:00 +0900',
    '2024/09/19 05:00 +0900',
    '2024年9月19日',
    'September 19, 2024',
  ])('is one: %s', (date) => {
    expect(found(episodeText({ date }), 'date-invalid')).toEqual([]);
  });
  it('has no offset', () => {
    const utc = episodeText({ date: '2024-09-19 05:00:00' });
    expect(found(utc, 'date-no-offset')).toEqual(['warning utc 2024-09-19 05:00:00']);
    expect(fixed(utc, 'date-no-offset')).toBe(episodeText({ date: '2024-09-19 05:00:00 +0000' }));
    const zone = episodeText({ date: '2024-09-19 05:00' });
    expect(found(zone, 'date-no-offset')).toEqual(['warning zone 2024-09-19 05:00']);
    expect(fixed(zone, 'date-no-offset')).toBe(episodeText({ date: '2024-09-19 05:00 +0900' }));
    expect(fixed(episodeText({ date: '2024-09-19T05:00:00' }), 'date-no-offset')).toContain(
      '2024-09-19T05:00:00+00:00',
    );
  });
  it.each(['2024-09-19', '2024-09-19 05:00:00 +0900', '2024-09-19 05:00:00 Z'])(
    'has one, or needs none: %s',
    (date) => {
      expect(found(episodeText({ date }), 'date-no-offset')).toEqual([]);
    },
  );
  it('needs none where the site lives in UTC or another generator reads it', () => {
    expect(
      found(episodeText({ date: '2024-09-19 05:00:00' }), 'date-no-offset', { show: { timezone: 'UTC' } }),
    ).toEqual([]);
    expect(
      found(episodeText({ date: '2024-09-19 05:00:00' }), 'date-no-offset', {
        show: { generator: 'hugo', reader: 'go' },
      }),
    ).toEqual([]);
  });
  it('has an offset of nowhere', () => {
    const text = episodeText({ date: '2024-09-19 05:00:00 +0911' });
    expect(found(text, 'date-offset-odd')).toHaveLength(1);
    expect(fixed(text, 'date-offset-odd')).toBe(episodeText());
    expect(found(episodeText({ date: '2024-09-19 05:00:00 +0545' }), 'date-offset-odd')).toEqual([]);
  });
  it('lies ahead', () => {
    const problems = check(episodeText(future), { path: inFuture }).problems.filter(
      ({ rule }) => rule === 'date-future',
    );
    expect(problems[0]).toMatchObject({ severity: 'info', params: { when: Date.UTC(2026, 11, 31, 20) } });
    expect(found(episodeText(), 'date-future')).toEqual([]);
  });
  it('is another day than the name says', () => {
    const around = { show: { permalink: '/:year/:month/:day/:title' } };
    const text = episodeText({ date: '2024-09-20 05:00:00 +0900' });
    expect(found(text, 'date-filename', around)[0]).toContain('warning');
    expect(found(text, 'date-filename')[0]).toContain('info');
  });
  it.each(['2024-09-18 20:00:00 +0000', '2024-09-19 23:30:00 -0800', '2024-09-19'])(
    'is the same day in one of the zones: %s',
    (date) => {
      expect(found(episodeText({ date }), 'date-filename')).toEqual([]);
    },
  );
  it('has a wrong day of the week', () => {
    const text = episodeText({ date: 'Fri, 19 Sep 2024 05:00:00 +0900' });
    expect(found(text, 'weekday-wrong')).toHaveLength(1);
    expect(fixed(text, 'weekday-wrong')).toBe(episodeText({ date: 'Thu, 19 Sep 2024 05:00:00 +0900' }));
    expect(found(episodeText({ date: 'Thu, 19 Sep 2024 05:00:00 +0900' }), 'weekday-wrong')).toEqual([]);
  });
});

describe('file name and address', () => {
  it.each(['_posts/7.md', '_posts/20240919-7.md', '_posts/2024-13-45-7.md'])(
    '%s keeps a finished episode from the site',
    (path) => {
      expect(found(episodeText(), 'filename-invalid', { path })).toEqual(['error']);
    },
  );
  it.each([
    '_posts/2024-09-19-7.md',
    '_posts/24-9-1-7.md',
    '_posts/2021-0x-xx-sp97.md',
    '_drafts/7.md',
    '_posts/old/2024-09-19-7.md',
  ])('%s does not', (path) => {
    expect(found(episodeText(), 'filename-invalid', { path })).toEqual([]);
  });
  it('is taken by another episode', () => {
    const others = { '_posts/2023-01-01-7.md': episodeText({ date: '2023-01-01 05:00:00 +0900' }) };
    expect(found(episodeText(), 'slug-duplicate', { others })).toEqual(['error']);
    const own = {
      '_posts/2023-01-01-7.md': episodeText({ date: '2023-01-01 05:00:00 +0900', permalink: '/episode/old-7' }),
    };
    expect(found(episodeText(), 'slug-duplicate', { others: own })).toEqual([]);
    expect(found(episodeText(), 'slug-duplicate', { others, show: { permalink: '/:year/:title' } })).toEqual([]);
  });
  it('would change by a rename', () => {
    expect(found(episodeText(), 'guid-changed', { publishedPage: '/episode/8' })).toEqual(['warning']);
    expect(found(episodeText(), 'guid-changed', { publishedPage: '/episode/7' })).toEqual([]);
  });
});

describe('audio', () => {
  it('is missing', () => {
    expect(found(episodeText({ audio_file_path: '' }), 'audio-missing')).toHaveLength(1);
    expect(
      found(episodeText({ audio_file_path: null, video_url: 'https://a.example/7.mp4' }), 'audio-missing'),
    ).toEqual([]);
  });
  it('is not in the folder', () => {
    expect(found(episodeText({ audio_file_path: '/audio/8.mp3' }), 'audio-file-not-found')).toEqual([
      'error /audio/8.mp3',
    ]);
  });
  it.each([
    '/audio/7.mp3',
    'https://cdn.example/8.mp3',
    'https://yofukashi.example/audio/7.mp3',
    '{{ site.audio }}/8.mp3',
  ])('is there, or elsewhere: %s', (path) => {
    expect(found(episodeText({ audio_file_path: `"${path}"` }), 'audio-file-not-found')).toEqual([]);
  });
  it('is found whatever form its accents have', () => {
    const facts = { files: ['audio/ガ.mp3'.normalize('NFD')] };
    expect(
      found(episodeText({ audio_file_path: '/audio/ガ.mp3'.normalize('NFC') }), 'audio-file-not-found', { facts }),
    ).toEqual([]);
    expect(found(episodeText({ audio_file_path: '/audio/%E3%82%AC.mp3' }), 'audio-file-not-found', { facts })).toEqual(
      [],
    );
  });
  it('is kept elsewhere where several episodes point into a folder that is not there', () => {
    const others = Object.fromEntries(
      ['1', '2', '3'].map((name) => [
        `_posts/2024-01-0${name}-${name}.md`,
        episodeText({ audio_file_path: `/sounds/${name}.mp3` }),
      ]),
    );
    expect(found(episodeText({ audio_file_path: '/sounds/4.mp3' }), 'audio-file-not-found', { others })).toEqual([]);
  });
  it('is another episode’s', () => {
    const others = { '_posts/2024-01-01-1.md': episodeText({ date: '2024-01-01 05:00:00 +0900' }) };
    expect(found(episodeText(), 'audio-duplicate', { others })).toEqual(['warning /audio/7.mp3']);
    expect(found(episodeText(), 'audio-duplicate', { others: { '_drafts/1.md': episodeText() } })).toEqual([]);
    expect(
      found(episodeText(), 'audio-duplicate', { others: { '_posts.bak/2024-01-01-1.md': episodeText() } }),
    ).toEqual([]);
  });
  it.each(['/audio/7.wav', 'https://a.example/stream', 'https://a.example/7.ogg?x=.mp3'])(
    'has a type that Apple does not play: %s',
    (path) => {
      expect(found(episodeText({ audio_file_path: path }), 'audio-type')).toHaveLength(1);
    },
  );
  it.each(['/audio/7.MP3', 'https://a.example/7.m4a?x=1#t', 'libsyn-12345'])(
    'has one that it plays, or is no address: %s',
    (path) => {
      expect(found(episodeText({ audio_file_path: path }), 'audio-type')).toEqual([]);
    },
  );
  it('has Japanese characters in its name', () => {
    expect(found(episodeText({ audio_file_path: '/audio/七.mp3' }), 'audio-name-ascii')).toHaveLength(1);
    expect(found(episodeText(), 'audio-name-ascii')).toEqual([]);
  });
});

describe('size', () => {
  it.each(['0', '', '""', null])('is not filled in: %s', (size) => {
    expect(found(episodeText({ audio_file_size: size }), 'audio-size-placeholder')[0]).toMatch(/^warning/);
  });
  it.each(['54.6 MB', '12MMB', '"10,150,137"', '54.6', '30', '99999', '-5'])('is no number of bytes: %s', (size) => {
    expect(found(episodeText({ audio_file_size: size }), 'audio-size-invalid')[0]).toMatch(/^error/);
  });
  it.each(['12345678', '"12345678"', '10,150,137', '100000'])('is one as the generator reads it: %s', (size) => {
    expect(found(episodeText({ audio_file_size: size }), 'audio-size-invalid')).toEqual([]);
  });
  it('is small as the file is', () => {
    expect(found(episodeText({ audio_file_size: '5120' }), 'audio-size-invalid', { audio: { bytes: 5120 } })).toEqual(
      [],
    );
  });
  it('is not the file’s, which one click fills in', () => {
    const text = episodeText({ audio_file_size: '12345679' });
    expect(found(text, 'audio-size-mismatch', { audio: { bytes: 12345678 } })).toEqual(['warning 12345679']);
    expect(fixed(text, 'audio-size-mismatch', { audio: { bytes: 12345678 } })).toBe(episodeText());
    expect(found(text, 'audio-size-mismatch')).toEqual([]);
  });
});

describe('duration', () => {
  it.each(['"00:00"', '0', '"0:00:00"', '', null])('is not filled in: %s', (duration) => {
    expect(found(episodeText({ duration }), 'duration-placeholder')[0]).toMatch(/^warning/);
  });
  it.each([
    ['"28:0"', '28:00'],
    ['820.402', '820'],
    ['"３１：２８"', '31:28'],
    ['“31:28”', '31:28'],
    ['"1:2:03"', '1:02:03'],
    ['31 min', undefined],
    ['"12:75"', undefined],
  ])('cannot be read: %s', (duration, mended) => {
    const text = episodeText({ duration });
    expect(found(text, 'duration-invalid')[0]).toMatch(/^error/);
    if (mended === undefined) expect(fixed(text, 'duration-invalid')).toBeUndefined();
    else expect(fixed(text, 'duration-invalid')).toMatch(new RegExp(`duration: ["“]?['"]?${mended}`));
  });
  it.each(['"31:28"', "'1:02:03'", '"01:02:03"', '"97:59"', '1888', '"1888"'])('can be read: %s', (duration) => {
    expect(found(episodeText({ duration }), 'duration-invalid')).toEqual([]);
  });
  it('is not the audio’s', () => {
    const audio = { bytes: 12345678, seconds: 1891 };
    expect(found(episodeText(), 'duration-mismatch', { audio })).toHaveLength(1);
    expect(fixed(episodeText(), 'duration-mismatch', { audio })).toBe(episodeText({ duration: '"31:31"' }));
    expect(found(episodeText(), 'duration-mismatch', { audio: { bytes: 1, seconds: 1889.9 } })).toEqual([]);
  });
});

describe('people', () => {
  it('are unknown to the site', () => {
    expect(found(episodeText({ actor_ids: '\n  - haru\n  - aki' }), 'actor-unknown')).toEqual(['error aki']);
    expect(found(episodeText(), 'actor-unknown')).toEqual([]);
  });
  it('are free text where the site keeps no list, or a list for something else', () => {
    const text = episodeText({ actor_ids: '[Aki Yama]' });
    expect(found(text, 'actor-unknown', { show: { people: [] } })).toEqual([]);
    const profile = { name: 'jekyll', keys: { people: 'actor_ids', title: 'title' } };
    expect(found(text, 'actor-unknown', { show: { profile } })).toEqual([]);
  });
});

describe('description', () => {
  it('is missing', () => {
    expect(found(episodeText({ description: '' }), 'description-missing')).toEqual(['warning description']);
    expect(found(episodeText({ description: null }), 'description-missing')).toEqual(['warning']);
    expect(found(episodeText(), 'description-missing')).toEqual([]);
  });
});

describe('markup in the feed', () => {
  it.each(['R&D', 'A & B', 'AT&T;', 'いぬ<3', '<b>太字', 'a<br>b', '<i>x</b>'])('is torn: %s', (description) => {
    const text = episodeText({ description: `"${description}"` });
    expect(found(text, 'feed-markup')[0]).toMatch(/^error/);
    const mended = fixed(text, 'feed-markup') ?? '';
    expect(found(mended, 'feed-markup')).toEqual([]);
  });
  it.each(['R&amp;D', '&#169; &#x3042; &lt;3', '<b>太字</b>', 'a<br/>b', '1 > 0', 'ふつう'])(
    'is right: %s',
    (description) => {
      expect(found(episodeText({ description: `"${description}"` }), 'feed-markup')).toEqual([]);
    },
  );
  it('is judged by the site’s own feed', () => {
    const text = episodeText({ description: 'A & B', information: 'C & D' });
    expect(found(text, 'feed-markup', { facts: { unescapedFeedKeys: ['information'] } })).toEqual([
      'error ampersand C & D',
    ]);
    expect(found(text, 'feed-markup', { facts: { unescapedFeedKeys: [] } })).toEqual([]);
    expect(
      found(text, 'feed-markup', { show: { profile: { name: 'jekyll', keys: { description: 'description' } } } }),
    ).toEqual([]);
  });
});

describe('short values', () => {
  it.each([
    ['explicit', 'maybe', 'explicit-invalid'],
    ['episode_type', 'special', 'episode-type-invalid'],
    ['episode_number', '0', 'episode-number-invalid'],
    ['episode_number', '1.5', 'episode-number-invalid'],
    ['episode_number', 'seven', 'episode-number-invalid'],
  ])('%s: %s is wrong', (key, value, rule) => {
    expect(found(episodeText({ [key]: value }), rule)).toEqual([`error ${value}`]);
  });
  it.each([
    ['explicit', 'true', 'explicit-invalid'],
    ['explicit', 'no', 'explicit-invalid'],
    ['explicit', '"clean"', 'explicit-invalid'],
    ['episode_type', 'FULL', 'episode-type-invalid'],
    ['episode_number', '7', 'episode-number-invalid'],
    ['episode_number', '"007"', 'episode-number-invalid'],
    ['episode_number', '', 'episode-number-invalid'],
  ])('%s: %s is right', (key, value, rule) => {
    expect(found(episodeText({ [key]: value }), rule)).toEqual([]);
  });
  it('may be an id that is no number', () => {
    const profile = { name: 'yattecast', keys: { number: 'id', title: 'title' } };
    expect(found(episodeText({ id: 'sp008' }), 'episode-number-invalid', { show: { profile } })).toEqual([]);
  });
});

describe('notes', () => {
  const notes = (text: string): string => episodeText({}, text);
  const spanOf = (text: string, piece: string, offset: number) => ({
    start: text.indexOf(piece) - offset,
    end: text.indexOf(piece) - offset + piece.length,
  });

  it('are longer than Apple shows, by bytes', () => {
    expect(found(episodeText(), 'notes-too-long', { rendered: { ...noNotes, html: 'あ'.repeat(1334) } })).toEqual([
      'info',
    ]);
    expect(found(episodeText(), 'notes-too-long', { rendered: { ...noNotes, html: 'あ'.repeat(1333) } })).toEqual([]);
  });
  it('lose a link to a table', () => {
    const text = notes('- [a | b](https://a.example) | c\n');
    const start = parseFrontMatter(text).notesStart;
    const span = spanOf(text, '- [a', start);
    const table = { ...noNotes, constructs: [{ type: 'dead-link-in-table', span } as const] };
    expect(found(text, 'notes-pipe-table', { rendered: table })).toHaveLength(1);
    expect(fixed(text, 'notes-pipe-table', { rendered: table })).toBe(notes('- [a \\| b](https://a.example) \\| c\n'));
    const harmless = { ...noNotes, constructs: [{ type: 'pipe-table', span } as const] };
    expect(found(text, 'notes-pipe-table', { rendered: harmless })).toEqual([]);
  });
  it('leave HTML open', () => {
    const open = (detail: string) => ({
      rendered: { ...noNotes, constructs: [{ type: 'html-unclosed', span: { start: 0, end: 3 }, detail } as const] },
    });
    expect(found(notes('<div>'), 'notes-html-unclosed', open('div'))).toHaveLength(1);
    expect(found(notes('<p>x'), 'notes-html-unclosed', open('p'))).toEqual([]);
  });
  it.each(['{{ github.workflow }}', '{{ x }}', '`{{ secrets.TOKEN }}`', '{{ }}'])('vanish: %s', (text) => {
    expect(found(notes(text), 'notes-liquid')[0]).toMatch(/^warning/);
  });
  it('are kept by an escape', () => {
    expect(fixed(notes('a {{ github.workflow }} b'), 'notes-liquid')).toBe(
      notes('a {% raw %}{{ github.workflow }}{% endraw %} b'),
    );
  });
  it.each([
    '{{ site.url }}/x',
    '{{ page.title }}',
    "{{ '/x' | relative_url }}",
    '{% raw %}{{ x }}{% endraw %}',
    '{% for post in site.posts %}{{ post.title }}{% endfor %}',
    '{% for e in site.data.x %}{{ e.name }}{% endfor %}',
    '{% assign name = "x" %}{{ name }}',
    '{% capture name %}x{% endcapture %}{{ name }}',
    '{% include player.html id="1" %}',
    "{{ x | default: 'y' }}",
    'no Liquid { } at all',
  ])('are on purpose: %s', (text) => {
    expect(found(notes(text), 'notes-liquid')).toEqual([]);
  });
  it('of other generators know no Liquid', () => {
    expect(found(notes('{{ x }}'), 'notes-liquid', { show: { generator: 'hugo' } })).toEqual([]);
  });
});

describe('chapters', () => {
  const list = (...lines: readonly string[]): string =>
    episodeText({}, `${lines.map((line) => `- ${line}`).join('\n')}\n`);

  it.each([
    ['first', list('0:05 a', '1:00 b', '2:00 c')],
    ['order', list('0:00 a', '2:00 b', '1:00 c')],
    ['short', list('0:00 a', '0:10 b', '2:00 c')],
    ['title', list('0:00 a', `1:00 ${'あ'.repeat(41)}`, '2:00 c')],
    ['end', list('0:00 a', '1:00 b', '45:00 c')],
    ['end', list('10:00 a', '20:00 b', '45:00 c')],
    ['order', list('10:00 a', '20:00 b', '5:00 c')],
  ])('are wrong: %s', (variant, text) => {
    expect(found(text, 'chapters-invalid').map((line) => line.split(' ')[1])).toContain(variant);
  });
  it.each([
    list('0:00 a', '1:00 b', '2:00 c'),
    list('00:00:00 a', '00:10:00 b', '00:20:00 c'),
    list('5:05 誤 a', '5:10 正 b', '20:00 c'),
    list('0:05 a', '0:10 b'),
    episodeText({}, '今日は 5:00 に起きて 4:00 に寝た。\n'),
  ])('are right, or none', (text) => {
    expect(found(text, 'chapters-invalid')).toEqual([]);
  });
});

describe('front matter', () => {
  it('cannot be read', () => {
    const text = '---\ntitle: "open\n---\n';
    expect(check(text).problems.map(({ rule }) => rule)).toEqual(['yaml-invalid']);
  });
  it('lacks a fence', () => {
    expect(found('title: a\naudio_file_path: b\n---\n\nnotes\n', 'yaml-invalid')).toEqual(['error unopened']);
    expect(found('title: a\n---\n\nnotes\n', 'yaml-invalid', { show: { generator: 'unknown' } })).toEqual([]);
  });
  it.each([
    ['duration', '45:10', 'error duration 45:10'],
    ['title', '1_000', 'warning 1_000'],
    ['title', 'no', 'warning no'],
    ['audio_file_size', '10,150,137', 'warning 10,150,137'],
    ['title', '#12', 'warning comment #12'],
    ['description', '話 #2', 'warning comment 話 #2'],
  ])('%s: %s is not what it looks like', (key, value, expected) => {
    expect(found(episodeText({ [key]: value }), 'yaml-trap')).toEqual([expected]);
  });
  it.each([
    ['duration', '"45:10"'],
    ['published', 'yes'],
    ['title', '10'],
    ['description', '話 # メモ'],
    ['description', "'話 #2'"],
  ])('%s: %s is', (key, value) => {
    expect(found(episodeText({ [key]: value }), 'yaml-trap')).toEqual([]);
  });
  it('has a key twice', () => {
    const text = episodeText().replace('title:', 'layout: post\ntitle:');
    expect(found(text, 'yaml-duplicate-key')).toEqual(['error layout']);
    expect(fixed(text, 'yaml-duplicate-key')).toBe(episodeText().replace('layout: article', 'layout: post'));
  });
});

it('gives archived episodes no findings', () => {
  const broken = episodeText({ audio_file_path: '', date: 'あした' });
  expect(check(broken, { path: '_posts.bak/2024-09-19-7.md' }).problems).toEqual([]);
  expect(now).toBeGreaterThan(0);
});
