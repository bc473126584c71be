import { describe, expect, it } from 'vitest';
import { chooseProfile, type ProfileClues } from '#shared/show/profile/choose-profile.ts';
import { samplesOf } from '../samples.ts';

const yattecast = `actor_ids:
  - alice
audio_file_path: /audio/1.mp3
audio_file_size: 0
date: 2024-01-01 00:00:00 +0900
description: Words
duration: "00:00"
layout: article
title: 1. One`;

function choose(frontMatters: readonly string[], clues: Partial<ProfileClues> = {}) {
  const reader = clues.reader ?? 'psych';
  return chooseProfile({
    generator: 'jekyll',
    reader,
    samples: samplesOf(frontMatters, reader),
    feedRoles: new Map(),
    settings: {},
    ...clues,
  });
}

describe('chooseProfile', () => {
  it('tells yattecast by its keys', () => {
    const { profile, signs } = choose([yattecast]);
    expect(profile.name).toBe('yattecast');
    expect(profile.keys).toEqual({
      title: 'title',
      date: 'date',
      description: 'description',
      layout: 'layout',
      audio: 'audio_file_path',
      bytes: 'audio_file_size',
      duration: 'duration',
      people: 'actor_ids',
    });
    expect(signs).toEqual(['audio_file_path', 'audio_file_size', 'actor_ids']);
  });

  it("keeps yattecast's roles where no episode has the key, and takes what stands instead", () => {
    const { profile } = choose(['actor_ids: [a]\naudio_file_url: https://a.example/1.mp3\ntitle: One']);
    expect(profile.name).toBe('yattecast');
    expect(profile.keys).toMatchObject({
      audio: 'audio_file_url',
      bytes: 'audio_file_size',
      description: 'description',
    });
    const nested = choose([yattecast.replace('actor_ids:\n  - alice', 'actor:\n  member_ids: [alice]')]).profile;
    expect(nested.places?.people).toEqual([['actor', 'member_ids']]);
    expect(nested.keys).not.toHaveProperty('people');
  });

  it('tells other dialects', () => {
    const castanet = '+++\ntitle = "A"\nDate = 2024-01-01\npodcast_file = "a.mp3"\npodcast_duration = "1:00"\n+++\n';
    const hugo = choose([castanet], { generator: 'hugo', reader: 'go' }).profile;
    expect(hugo).toMatchObject({
      name: 'castanet',
      keys: { date: 'Date', audio: 'podcast_file', bytes: 'podcast_bytes' },
    });

    const podcaster = 'title: A\ntags: [podcastEpisode]\nepisode:\n  filename: a.mp3\n  size: 1000000\n  duration: 100';
    const eleventy = choose([podcaster], { generator: 'eleventy', reader: 'javascript' }).profile;
    expect(eleventy.name).toBe('eleventy-podcaster');
    expect(eleventy.places?.bytes).toEqual([['episode', 'size']]);

    const podbard = choose(['audio: 1.mp3\ntitle: A\ndate: 2024-01-01'], {
      generator: 'podbard',
      reader: 'go',
    }).profile;
    expect(podbard).toMatchObject({ name: 'podbard', keys: { audio: 'audio', description: 'subtitle' } });
  });

  it('names what it has no name for by the generator', () => {
    expect(choose(['title: A\nfile: a.mp3']).profile.name).toBe('jekyll');
    expect(choose(['title: A\nfile: a.mp3'], { generator: 'astro' }).profile.name).toBe('astro');
    expect(choose(['title: A\nfile: a.mp3'], { generator: 'unknown' }).profile.name).toBe('generic');
  });

  it('has a profile before the first episode', () => {
    expect(choose([], { expected: 'yattecast' }).profile).toMatchObject({
      name: 'yattecast',
      keys: { audio: 'audio_file_path' },
    });
    expect(choose([], { generator: 'podbard' }).profile.name).toBe('podbard');
    expect(choose([]).profile).toMatchObject({ name: 'jekyll', keys: {} });
  });

  it("believes the site's feed before names", () => {
    const feedRoles = new Map([
      ['bytes', ['weight']],
      ['audio', ['gone']],
    ] as const);
    const { profile } = choose(['title: A\nfile: a.mp3\nsize: 5000000\nweight: 5000001'], { feedRoles });
    expect(profile.keys).toMatchObject({ bytes: 'weight', audio: 'file' });
  });

  it("believes the show's own settings before everything", () => {
    const { profile } = choose([yattecast], {
      settings: { profile: 'ours', roles: { audio: 'sound', bytes: ['episode', 'size'] } },
    });
    expect(profile.name).toBe('ours');
    expect(profile.keys).toMatchObject({ audio: 'sound', title: 'title' });
    expect(profile.keys).not.toHaveProperty('bytes');
    expect(profile.places?.bytes).toEqual([['episode', 'size']]);
  });
});
