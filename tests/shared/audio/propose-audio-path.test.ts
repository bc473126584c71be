import { describe, expect, test } from 'vitest';
import { proposeAudioPath } from '#shared/audio/propose-audio-path.ts';
import type { Show } from '#shared/show/show.ts';
import { episodeOf, showOf } from './shows.ts';

function propose(file: string, audios: readonly string[], changes: Partial<Show> = {}, name?: string) {
  const neighbours = audios.map((audio) => episodeOf({ audio }));
  return proposeAudioPath(file, showOf(changes), neighbours, name);
}

describe('a show that keeps its audio in its folder', () => {
  test('names a file there from the site’s root', () => {
    expect(propose('/shows/tea/audio/68.mp3', ['/audio/67.mp3'])).toEqual({ path: '/audio/68.mp3', kind: 'in-site' });
  });

  test('copies a file from elsewhere to where the others are', () => {
    expect(propose('/home/me/Desktop/68.mp3', ['/audio/67.mp3'])).toEqual({
      path: '/audio/68.mp3',
      kind: 'elsewhere',
      copyTo: 'audio/68.mp3',
    });
  });

  test('without a slash at the beginning where the others have none', () => {
    expect(propose('/shows/tea/audio/68.mp3', ['audio/67.mp3']).path).toBe('audio/68.mp3');
  });

  test('with the site’s base path where the others have it', () => {
    const proposal = propose('/home/me/68.mp3', ['/cast/audio/67.mp3'], { baseUrl: '/cast' });
    expect(proposal).toMatchObject({ path: '/cast/audio/68.mp3', copyTo: 'audio/68.mp3' });
  });

  test('follows the newest folder of a year', () => {
    const audios = ['/audio/2026/67.mp3', '/audio/2025/66.mp3', '/audio/2025/65.mp3'];
    expect(propose('/home/me/68.mp3', audios)).toMatchObject({ path: '/audio/2026/68.mp3' });
  });

  test('a folder beside the show is not in it', () => {
    expect(propose('/shows/tea-old/68.mp3', ['/audio/67.mp3']).kind).toBe('elsewhere');
  });

  test('on Windows', () => {
    const proposal = propose('c:\\shows\\tea\\audio\\68.mp3', ['/audio/67.mp3'], { root: 'C:\\shows\\tea' });
    expect(proposal).toEqual({ path: '/audio/68.mp3', kind: 'in-site' });
  });

  test('of Hugo leaves the static folder out of the value', () => {
    const hugo = { generator: 'hugo' } as const;
    expect(propose('/shows/tea/static/audio/68.mp3', ['/audio/67.mp3'], hugo).path).toBe('/audio/68.mp3');
    expect(propose('/home/68.mp3', ['/audio/67.mp3'], hugo).copyTo).toBe('static/audio/68.mp3');
  });

  test('a file whose name is composed otherwise by the system is in it', () => {
    const file = '/shows/tea/audio/がんば.mp3'.normalize('NFD');
    const { path, kind } = propose(file, ['/audio/67.mp3']);
    expect({ path, kind }).toEqual({ path: '/audio/がんば.mp3'.normalize('NFC'), kind: 'in-site' });
  });

  test('with full addresses of its own site', () => {
    const proposal = propose('/home/me/68.mp3', ['https://tea.example.com/audio/67.mp3'], {
      url: 'https://tea.example.com',
    });
    expect(proposal).toMatchObject({
      path: 'https://tea.example.com/audio/68.mp3',
      kind: 'elsewhere',
      copyTo: 'audio/68.mp3',
    });
  });

  test('whose first episode this is', () => {
    expect(propose('/home/me/1.mp3', [])).toMatchObject({
      path: '/audio/1.mp3',
      kind: 'elsewhere',
      copyTo: 'audio/1.mp3',
    });
  });
});

describe('a show that keeps its audio on a server', () => {
  const bucket = [
    'https://bucket.example.net/audio/67.mp3',
    '/audio/66.mp3',
    'https://bucket.example.net/audio/65.mp3',
  ];

  test('has the address of its bucket before the name', () => {
    expect(propose('/home/me/68.mp3', bucket)).toEqual({
      path: 'https://bucket.example.net/audio/68.mp3',
      kind: 'remote-pattern',
    });
  });

  test('percent-encodes names as the others are', () => {
    const encoded = ['https://bucket.example.net/%E3%81%8A%E8%8C%B6.mp3'];
    const plain = ['https://bucket.example.net/お茶.mp3'];
    expect(propose('/home/me/お茶 2.mp3', encoded).path).toBe('https://bucket.example.net/%E3%81%8A%E8%8C%B6%202.mp3');
    expect(propose('/home/me/お茶2.mp3', plain).path).toBe('https://bucket.example.net/お茶2.mp3');
  });
});

describe('a show with a folder for each file', () => {
  test('names the new one after the new file', () => {
    const audios = ['https://host.example.net/dl/tea-67/tea-67.mp3', 'https://host.example.net/dl/tea-66/tea-66.mp3'];
    expect(propose('/home/me/tea-68.mp3', audios).path).toBe('https://host.example.net/dl/tea-68/tea-68.mp3');
  });
});

describe('a show that writes bare names', () => {
  test('has the name alone', () => {
    expect(propose('/home/me/68.mp3', ['67.mp3'], { generator: 'hugo' })).toEqual({
      path: '68.mp3',
      kind: 'remote-pattern',
    });
  });

  test('of podbard lies in the audio folder', () => {
    const podbard = { generator: 'podbard' } as const;
    expect(propose('/home/me/68.mp3', ['67.mp3'], podbard)).toEqual({
      path: '68.mp3',
      kind: 'elsewhere',
      copyTo: 'audio/68.mp3',
    });
    expect(propose('/shows/tea/audio/68.mp3', ['67.mp3'], podbard)).toEqual({ path: '68.mp3', kind: 'in-site' });
    expect(propose('/shows/tea/audio/1.mp3', [], podbard)).toEqual({ path: '1.mp3', kind: 'in-site' });
  });
});

describe('a name in ASCII', () => {
  test.each([
    ['第68回.mp3', '68.mp3'],
    ['工作ラジオAI放送局_podcast_20260721.mp3', 'AI_podcast_20260721.mp3'],
    ['Café déjà vu.mp3', 'Cafe-deja-vu.mp3'],
    ['ｅｐ６８.mp3', 'ep68.mp3'],
    ['お茶.mp3', 'episode.mp3'],
  ])('of %s is %s', (name, ascii) => {
    expect(propose(`/home/me/${name}`, ['/audio/67.mp3']).asciiName).toBe(ascii);
  });

  test('is not offered where the name is in ASCII already', () => {
    expect(propose('/home/me/ep-68_final.v2.mp3', ['/audio/67.mp3'])).not.toHaveProperty('asciiName');
  });

  test('that the person takes is where the copy goes', () => {
    const proposal = propose('/shows/tea/audio/第68回.mp3', ['/audio/67.mp3'], {}, '68.mp3');
    expect(proposal).toEqual({ path: '/audio/68.mp3', kind: 'elsewhere', copyTo: 'audio/68.mp3' });
  });
});
