import { describe, expect, test } from 'vitest';
import { findPath, isSamePath, resolveAudio } from '#shared/audio/audio-path.ts';

const SITE = { url: 'https://tea.example.com', baseUrl: '/cast' };

describe('resolveAudio', () => {
  test.each([
    ['/audio/67.mp3', 'audio/67.mp3'],
    ['audio/67.mp3', 'audio/67.mp3'],
    ['./audio/67.mp3', 'audio/67.mp3'],
    ['/cast/audio/67.mp3', 'audio/67.mp3'],
    ['/audio/%E3%81%8A%E8%8C%B6.mp3', 'audio/お茶.mp3'],
    ['/audio/お茶 1.mp3', 'audio/お茶 1.mp3'],
    ['https://tea.example.com/cast/audio/67.mp3?x=1', 'audio/67.mp3'],
    ['/audio/100%.mp3', 'audio/100%.mp3'],
  ])('%s is first looked for as %s', (written, path) => {
    expect(resolveAudio(written, SITE)).toMatchObject({ kind: 'file', candidates: expect.arrayContaining([path]) });
    const place = resolveAudio(written, SITE);
    expect(place.kind === 'file' && place.candidates[0]).toBe(path);
  });

  test('folders that generators publish at the root are looked through', () => {
    const place = resolveAudio('/audio/67.mp3', {});
    expect(place).toEqual({ kind: 'file', candidates: ['audio/67.mp3', 'public/audio/67.mp3', 'static/audio/67.mp3'] });
  });

  test('a bare name may lie in the audio folder or beside the episode', () => {
    const place = resolveAudio('67.mp3', {}, 'episode/67/index.md');
    expect(place.kind === 'file' && place.candidates).toEqual([
      '67.mp3',
      'public/67.mp3',
      'static/67.mp3',
      'audio/67.mp3',
      'static/audio/67.mp3',
      'public/audio/67.mp3',
      'episode/67/67.mp3',
    ]);
  });

  test.each(['../secret.mp3', '/audio/../../secret.mp3', '/audio/%2e%2e/%2e%2e/secret.mp3', '/audio/a\0.mp3'])(
    '%j never leads out of the show',
    (written) => {
      const place = resolveAudio(written, {});
      for (const candidate of place.kind === 'file' ? place.candidates : []) {
        expect(candidate.split('/')).not.toContain('..');
        expect(candidate).not.toContain('\0');
      }
    },
  );

  test('an address of another server is remote', () => {
    const bucket = 'https://bucket.example.net/audio/67.mp3';
    expect(resolveAudio(bucket, SITE)).toEqual({ kind: 'remote', url: bucket });
    expect(resolveAudio('//bucket.example.net/67.mp3', SITE)).toEqual({
      kind: 'remote',
      url: 'https://bucket.example.net/67.mp3',
    });
  });

  test('an address of the site itself keeps its address', () => {
    const url = 'https://tea.example.com/audio/67.mp3';
    expect(resolveAudio(url, SITE)).toMatchObject({ kind: 'file', url });
  });
});

describe('names', () => {
  const composed = '/audio/が.mp3'.normalize('NFC');
  const decomposed = composed.normalize('NFD');

  test('are the same however their marks are composed', () => {
    expect(composed).not.toBe(decomposed);
    expect(isSamePath(composed, decomposed)).toBe(true);
    expect(isSamePath('a.mp3', 'A.mp3')).toBe(false);
  });

  test('are found in the spelling of the disk', () => {
    expect(findPath(['x.mp3', composed], ['b.mp3', decomposed])).toBe(decomposed);
    expect(findPath(['x.mp3'], ['b.mp3'])).toBeUndefined();
  });
});
