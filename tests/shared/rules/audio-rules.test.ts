import { describe, expect, it } from 'vitest';
import { episodeText, fixed, found } from '../check/yattecast-show.ts';

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

it('leaves size and duration in words to people where the site’s own feed does not name their keys', () => {
  const words = episodeText({ audio_file_size: '25 MB', duration: '45 minutes' });
  const facts = { feedNames: ['post', 'title', 'audio_file_path', 'byte_length'] };
  expect(found(words, 'audio-size-invalid', { facts })).toEqual([]);
  expect(found(words, 'duration-invalid', { facts })).toEqual([]);
  expect(found(words, 'audio-size-invalid', { facts: { feedNames: ['audio_file_size'] } })).toHaveLength(1);
  expect(found(words, 'duration-invalid', { facts: { feedNames: ['duration'] } })).toHaveLength(1);
});

it('misses what stands inside a map only where the episode has nothing else in its place', () => {
  const profile = { name: 'jekyll', keys: { title: 'title', audio: 'audio' }, places: { bytes: [['audio', 'size']] } };
  const keys = [{ key: 'audio', type: 'text', count: 9 }] as const;
  const habits = { keys, listIndent: 2, durationLayout: 'mm:ss', audioEncoded: false } as const;
  const show = { profile, habits };
  const size = { audio_file_path: null, audio_file_size: null };
  const flat = episodeText({ ...size, audio: 'https://cdn.example.com/7.mp3' });
  expect(found(flat, 'audio-size-placeholder', { show })).toEqual([]);
  const map = { ...show, profile: { ...profile, places: { ...profile.places, audio: [['audio', 'url']] } } };
  const deep = episodeText({ ...size, audio: '\n  url: https://cdn.example.com/7.mp3' });
  const others = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `_posts/2024-08-${10 + index}-a.md`,
      episodeText({ ...size, audio: `\n  url: https://cdn.example.com/a${index}.mp3\n  size: 12345678` }),
    ]),
  );
  expect(found(deep, 'audio-size-placeholder', { show: map, others })).toHaveLength(1);
  expect(found(deep, 'audio-missing', { show: map, others })).toEqual([]);
  const forgotten = episodeText(size);
  expect(found(forgotten, 'audio-missing', { show: map, others })).toEqual(['error']);
  expect(found(flat, 'audio-missing', { show: map, others })).toEqual([]);
  const seldom = Object.fromEntries(Object.entries(others).slice(0, 3));
  const without = Object.fromEntries(['b', 'c', 'd'].map((name) => [`_posts/2024-07-01-${name}.md`, forgotten]));
  expect(found(forgotten, 'audio-missing', { show: map, others: { ...seldom, ...without } })).toEqual([]);
});
