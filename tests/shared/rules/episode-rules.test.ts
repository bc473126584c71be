import { describe, expect, it } from 'vitest';
import { applySplices } from '#shared/text/splice.ts';
import { check, episodeText, fixed, found } from '../check/yattecast-show.ts';

const draft = '_drafts/7.md';
const future = { date: '2027-01-01 05:00:00 +0900' };
const inFuture = '_posts/2027-01-01-7.md';

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
    expect(fixed(episodeText({ date: null }), 'date-missing')).toContain('\ndate: 2024-09-19 00:00:00 +0900\n');
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
    const [offset] = check(utc).problems.filter(({ rule }) => rule === 'date-no-offset');
    expect(offset?.otherFixes?.map(({ edits }) => applySplices(utc, edits))).toEqual([
      episodeText({ date: '2024-09-19 05:00:00 +0900' }),
    ]);
    const zone = episodeText({ date: '2024-09-19 05:00' });
    expect(found(zone, 'date-no-offset')).toEqual(['warning zone 2024-09-19 05:00']);
    expect(fixed(zone, 'date-no-offset')).toBe(episodeText({ date: '2024-09-19 05:00 +0900' }));
    expect(fixed(episodeText({ date: '2024-09-19T05:00:00' }), 'date-no-offset')).toContain(
      '2024-09-19T05:00:00+00:00',
    );
  });
  it.each(['2024-09-19', '2024-09-19 05:00:00 +0900', '2024-09-19 05:00:00 Z', '2024-09-19 05:00:00 JST'])(
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
