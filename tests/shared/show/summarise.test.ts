import { describe, expect, it } from 'vitest';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { anyContent, newestFirst, type SummaryRules, summarise, unreadableSummary } from '#shared/show/summarise.ts';

const show: SummaryRules = {
  reader: 'psych',
  timezone: 'Asia/Tokyo',
  profile: {
    name: 'yattecast',
    keys: {
      title: 'title',
      date: 'date',
      description: 'description',
      audio: 'audio_file_path',
      bytes: 'audio_file_size',
      duration: 'duration',
      people: 'actor_ids',
      tags: 'tags',
    },
  },
  content: { ...anyContent, kind: 'jekyll', dateInName: true },
};
const path = '_posts/2024-09-19-84.md';

describe('summarise', () => {
  it('has what stands in the file, as written', () => {
    const text = `---
actor_ids:
  - alice
  - 02
audio_file_path: /audio/84.mp3
audio_file_size: 10,150,137
date: 2024-09-19 05:00:00 +0900
description: 'Two
  lines'
duration: 45:10
tags: [a, b]
title: 84. Words
---

Notes.
`;
    expect(summarise(path, text, show)).toEqual({
      path,
      status: 'published',
      title: '84. Words',
      dateText: '2024-09-19 05:00:00 +0900',
      instant: Date.parse('2024-09-18T20:00:00Z'),
      number: 84,
      duration: '45:10',
      bytes: '10,150,137',
      audio: '/audio/84.mp3',
      description: 'Two lines',
      people: ['alice', '2'],
      tags: ['a', 'b'],
    });
  });

  it("reads a date without offset in the show's zone, or as UTC, as Ruby does", () => {
    const instantOf = (date: string) => summarise(path, `---\ndate: ${date}\n---\n`, show).instant;
    expect(instantOf('2024-09-20')).toBe(Date.parse('2024-09-19T15:00:00Z'));
    expect(instantOf('2024-09-20 05:00')).toBe(Date.parse('2024-09-19T20:00:00Z'));
    expect(instantOf('2024-09-20 05:00:00')).toBe(Date.parse('2024-09-20T05:00:00Z'));
    expect(instantOf('"2024-09-20 05:00:00"')).toBe(Date.parse('2024-09-19T20:00:00Z'));
    expect(instantOf('')).toBe(Date.parse('2024-09-18T15:00:00Z'));
    expect(instantOf('soon')).toBe(Date.parse('2024-09-18T15:00:00Z'));
  });

  it('knows neither instant nor number where nothing tells', () => {
    const summary = summarise('_drafts/idea.md', '---\ntitle: Idea\n---\n', show);
    expect(summary).not.toHaveProperty('instant');
    expect(summary).not.toHaveProperty('number');
    expect(summary.status).toBe('draft');
  });

  it('says why front matter cannot be read, and shows the file', () => {
    const broken = summarise(path, '---\ntitle: "A\n---\n', show);
    expect(broken).toMatchObject({ path, status: 'published', title: '', number: 84 });
    expect(broken.unreadable).toContain('quoted scalar');
    expect(summarise(path, 'title: "Half"\ndate: 2024-01-01\n---\nNotes', show)).toMatchObject({
      title: 'Half',
      unreadable: 'unopened',
    });
    expect(summarise(path, 'Only notes.', show)).not.toHaveProperty('unreadable');
    expect(unreadableSummary(path, 'not-utf8', show)).toMatchObject({
      path,
      unreadable: 'not-utf8',
      status: 'published',
    });
    expect(unreadableSummary('about.md', 'not-utf8', show)).toBeUndefined();
  });

  it('takes people by their names where they are maps, and each once', () => {
    const people = (value: string) => summarise(path, `---\nactor_ids: ${value}\n---\n`, show).people;
    expect(people('[{name: A, url: x}, {id: b, name: B}]')).toEqual(['A', 'b']);
    expect(people('[a, a, ~, b]')).toEqual(['a', 'b']);
    expect(people('Alice, Bob')).toEqual(['Alice', 'Bob']);
    expect(people('["Smith, John"]')).toEqual(['Smith, John']);
    expect(people('')).toEqual([]);
  });

  it('reads TOML, JSON and data beside the notes', () => {
    const toml = '+++\nTitle = "A"\ndate = 2024-01-01T05:00:00+09:00\naudio_file_size = 123\n+++\n';
    expect(summarise('a.md', toml, { ...show, reader: 'go' })).toMatchObject({ title: 'A', bytes: '123' });
    const json = '{"title": "A", "audio_file_size": 123, "duration": null}\n\nNotes.';
    expect(summarise('a.md', json, { ...show, reader: 'go' })).toMatchObject({
      title: 'A',
      bytes: '123',
      duration: '',
    });
    const beside = 'title: A\nduration: 01:23:17\n';
    expect(summarise('1/index.md', '## Notes', show, beside)).toMatchObject({ title: 'A', duration: '01:23:17' });
  });
});

describe('newestFirst', () => {
  const summary = (name: string, instant?: number): EpisodeSummary => ({
    ...summarise(name, '---\ntitle: A\n---\n', show),
    ...(instant !== undefined && { instant }),
  });

  it('puts what has no date before all, then the newest, then the higher number', () => {
    const sorted = [
      summary('_posts/2.md', 1),
      summary('_drafts/a.md'),
      summary('_posts/10.md', 1),
      summary('_posts/1.md', 5),
    ];
    sorted.sort(newestFirst);
    expect(sorted.map(({ path: own }) => own)).toEqual(['_drafts/a.md', '_posts/1.md', '_posts/10.md', '_posts/2.md']);
  });
});
