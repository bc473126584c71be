import { describe, expect, it } from 'vitest';
import { findRoles } from '#shared/show/profile/find-roles.ts';
import { placesOf } from '#shared/show/profile/places.ts';
import { samplesOf } from '../samples.ts';

function roles(...frontMatters: readonly string[]): Readonly<Record<string, string>> {
  const found = findRoles(placesOf(samplesOf(frontMatters), 'psych'));
  return Object.fromEntries(
    [...found].map(([role, places]) => [role, places.map((place) => place.join('.')).join(' | ')]),
  );
}

describe('findRoles', () => {
  it('tells size and duration apart by what stands there, not by the name alone', () => {
    const bytes = roles('title: A\nfile: a.mp3\nlength: 23497525\nduration: "24:29"');
    expect(bytes).toMatchObject({ audio: 'file', bytes: 'length', duration: 'duration' });
    const seconds = roles('title: A\nfile: a.mp3\nsize: 23497525\nlength: "24:29"');
    expect(seconds).toMatchObject({ bytes: 'size', duration: 'length' });
    const display = roles(
      'podcast_link: a.mp3\npodcast_file_size: 13.7 MB\npodcast_duration: "14:02"\npodcast_length: 13654375',
    );
    expect(display).toMatchObject({ audio: 'podcast_link', bytes: 'podcast_length', duration: 'podcast_duration' });
  });

  it('reads a base-60 number as the duration it looks like', () => {
    expect(roles('duration: 45:10', 'duration: 1:02:03')).toEqual({ duration: 'duration' });
  });

  it('takes common names for audio only where audio stands there', () => {
    expect(
      roles('title: A\nurl: https://cdn.example/a.mp3', 'title: B\nurl: https://cdn.example/b.mp3?x=1'),
    ).toMatchObject({
      audio: 'url',
    });
    expect(roles('title: A\nurl: /a/', 'title: B\nurl: /b/')).not.toHaveProperty('audio');
    expect(roles('title: A\nlink: https://a.example/', 'title: B\nlink: https://b.example/')).not.toHaveProperty(
      'audio',
    );
  });

  it('finds audio under a name nobody foresaw, once several episodes agree', () => {
    expect(roles('klang: /k/1.ogg', 'klang: /k/2.ogg')).toEqual({ audio: 'klang' });
    expect(roles('klang: /k/1.ogg')).toEqual({});
  });

  it('looks into maps that belong to the audio', () => {
    const found = roles(
      'title: A\nepisode:\n  filename: a.mp3\n  size: 61231442\n  duration: 3283\n  episodeNumber: 7\nlinks:\n  file: b.mp3',
    );
    expect(found).toEqual({
      title: 'title',
      audio: 'episode.filename',
      bytes: 'episode.size',
      duration: 'episode.duration',
      number: 'episode.episodeNumber',
    });
  });

  it('looks into maps with a value for each format', () => {
    const octopod = roles(
      'audio:\n  ogg: e.ogg\n  mp3: e.mp3\nfilesize:\n  mp3: 12345678\n  ogg: 23456789\nduration: "0:03:13"',
    );
    expect(octopod).toEqual({ audio: 'audio.mp3', bytes: 'filesize.mp3', duration: 'duration' });
  });

  it('keeps the key that other episodes use instead, and not one that stands beside it', () => {
    const moved = roles(
      'audio_file_path: /1.mp3',
      'audio_file_path: /2.mp3',
      'audio_file_url: https://c.example/3.mp3',
    );
    expect(moved['audio']).toBe('audio_file_path | audio_file_url');
    const beside = roles('mp3: /1.mp3\nogg: /1.ogg', 'mp3: /2.mp3\nogg: /2.ogg');
    expect(beside['audio']).toBe('mp3');
  });

  it('takes the plain name over one that is more frequent, but not over one that all others have', () => {
    const twoInThree = roles('description: a\nsubtitle: b', 'description: a\nsubtitle: b', 'subtitle: b');
    expect(twoInThree['description']).toBe('description');
    const oneInFive = roles('description: a\nexcerpt: b', ...Array.from({ length: 4 }, () => 'excerpt: b'));
    expect(oneInFive['description']).toBe('excerpt');
  });

  it('gathers people from several keys', () => {
    const found = roles('hosts: [a, b]\nguests: [c]', 'hosts: [a]\nguests: []');
    expect(found['people']).toBe('hosts | guests');
    expect(roles('actor:\n  member_ids: [a]\neditor:\n  member_id: b')['people']).toBe('actor.member_ids');
    expect(roles('speaker:\n- name: A\n- name: B')['people']).toBe('speaker');
  });

  it('tells a publication date from a publication flag', () => {
    expect(roles('published: 2024-01-01', 'published: 2024-02-01')).toEqual({ date: 'published' });
    expect(roles('published: true', 'published: false')).toEqual({ published: 'published' });
    expect(roles('date: 1692014400681')).toEqual({ date: 'date' });
    expect(roles('publicationDate: 24 Jan 2024')).toEqual({ date: 'publicationDate' });
  });

  it('takes a number only where numbers stand', () => {
    expect(roles('episode: 7', 'episode: "8"')).toEqual({ number: 'episode' });
    expect(roles('episode: The first')).toEqual({});
    expect(roles('id: abc-1', 'id: abc-2')).toEqual({});
  });

  it('finds nothing in a page without any of it', () => {
    expect(roles('weight: 3\nmenu: main')).toEqual({});
  });
});
