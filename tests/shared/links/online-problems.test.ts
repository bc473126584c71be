import { describe, expect, it } from 'vitest';
import type { CheckedLink, LinkVerdict } from '#shared/links/link.ts';
import { onlineProblems } from '#shared/links/online-problems.ts';

const link = (verdict: LinkVerdict, more: Partial<CheckedLink> = {}): CheckedLink => ({
  url: 'https://a.example/old',
  kind: 'inline',
  text: 'a',
  start: 5,
  end: 26,
  verdict,
  ...more,
});
const told = (verdict: LinkVerdict, more: Partial<CheckedLink> = {}, bytes?: number): readonly string[] =>
  onlineProblems(
    link(verdict, more),
    bytes === undefined ? undefined : { bytes, key: 'audio_file_size', start: 5, end: 13 },
  ).map(({ rule, severity, variant }) => [severity, rule, variant].filter(Boolean).join(' '));

describe('what the network answered', () => {
  it.each([
    [{ state: 'broken', status: 404 }, 'error link-broken gone'],
    [{ state: 'broken', status: 400 }, 'error link-broken status'],
    [{ state: 'broken', reason: 'loop', status: 302 }, 'error link-broken redirects'],
    [{ state: 'broken', reason: 'unresolved' }, 'error link-broken unresolved'],
    [{ state: 'broken', reason: 'tls-name' }, 'error link-broken tls-name'],
    [{ state: 'blocked', status: 403 }, 'info link-blocked'],
    [{ state: 'blocked', reason: 'tls' }, 'info link-blocked tls'],
    [{ state: 'unchecked', reason: 'timeout' }, 'info link-timeout'],
    [{ state: 'ok', redirect: 'https://b.example/new' }, 'info link-redirect'],
  ] as const)('%o: %s', (verdict, expected) => {
    expect(told(verdict)).toEqual([expected]);
  });

  it.each([
    { state: 'ok', status: 200 },
    { state: 'unchecked', reason: 'offline' },
    { state: 'unchecked', reason: 'excluded' },
    { state: 'unchecked', status: 500, reason: 'server' },
    { state: 'broken', reason: 'link-empty' },
    { state: 'ok', redirect: 'https://a.example/' },
    { state: 'ok', redirect: 'https://a.example/login?next=/old' },
  ] as const)('nothing for %o', (verdict) => {
    expect(told(verdict)).toEqual([]);
  });

  it('offers the new address with the old fragment', () => {
    const [problem] = onlineProblems(
      link({ state: 'ok', redirect: 'https://b.example/new' }, { url: 'https://a.example/old#part' }),
    );
    expect(problem?.fix?.edits).toEqual([{ start: 5, end: 26, text: 'https://b.example/new#part' }]);
  });

  it('speaks of the audio’s size, type and jumps', () => {
    const audio = { kind: 'audio', url: 'https://a.example/1.mp3', key: 'audio_file_path' } as const;
    expect(told({ state: 'ok', bytes: 200_001, mime: 'text/html', acceptsRanges: false }, audio, 200_000)).toEqual([
      'warning audio-header type',
      'warning audio-header ranges',
      'warning audio-size-mismatch online',
    ]);
    expect(told({ state: 'ok', bytes: 200_000, mime: 'audio/mpeg', acceptsRanges: true }, audio, 200_000)).toEqual([]);
    expect(
      told({ state: 'ok', mime: 'application/octet-stream', redirect: 'https://cdn.example/1.mp3' }, audio, 200_000),
    ).toEqual([]);
    expect(told({ state: 'ok', bytes: 5_000_000 }, audio, 30)).toEqual([]);
  });
});
