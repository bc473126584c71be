import { describe, expect, test } from 'vitest';
import type { AudioFacts } from '#shared/audio/audio-facts.ts';
import { planFill } from '#shared/audio/fill-plan.ts';
import {
  entriesForFiles,
  fillSplices,
  fillTarget,
  rematched,
  stateOf,
  wantedRows,
} from '#shared/audio/many/fill-many.ts';
import { applySplices } from '#shared/text/splice.ts';
import { episodeOf, showOf } from './shows.ts';

const facts: AudioFacts = {
  bytes: 1_234_567,
  seconds: 61,
  codec: 'mp3',
  container: 'mp3',
  mime: 'audio/mpeg',
  method: 'header',
};
const episodes = Array.from({ length: 60 }, (_, index) =>
  episodeOf({ path: `_posts/2026-01-${index}.md`, title: `${index + 1}. Tea`, audio: `/audio/${index + 1}.mp3` }),
);

describe('sounds of a folder', () => {
  const files = episodes.map((_, index) => ({ path: `/takes/${index + 1}.mp3`, facts }));

  test('find their episodes, one each', () => {
    const entries = entriesForFiles(files, episodes);
    expect(entries.map(({ episode }) => episode)).toEqual(episodes.map(({ path }) => path));
    expect(entries.every(({ reason, confidence }) => reason === 'path' && confidence === 1)).toBe(true);
  });

  test('are never meant for what is retired', () => {
    const retired = episodes.map((episode) => ({ ...episode, status: 'archive' as const }));
    expect(entriesForFiles(files, retired).some(({ episode }) => episode !== undefined)).toBe(false);
  });

  test('take the episode that the person chooses from the one that had it', () => {
    const entries = rematched(entriesForFiles(files, episodes), '/takes/1.mp3', '_posts/2026-01-1.md');
    expect(entries[0]).toEqual({
      key: '/takes/1.mp3',
      episode: '_posts/2026-01-1.md',
      reason: 'chosen',
      confidence: 1,
    });
    expect(entries[1]).toEqual({ key: '/takes/2.mp3', confidence: 0 });
    expect(rematched(entries, '/takes/1.mp3', null)[0]).toEqual({ key: '/takes/1.mp3', confidence: 0 });
  });
});

describe('an entry', () => {
  const show = showOf();
  const rowsFor = (frontMatter: string, path = '/audio/other.mp3') => {
    const target = fillTarget(`---\n${frontMatter}\n---\nNotes\n`, show);
    return planFill(target, show, { audio: { path, presentIsGone: true }, bytes: facts.bytes, seconds: facts.seconds });
  };
  const sure = { key: 'a', episode: 'b', confidence: 1 };

  test('is ready where a value is not filled in, and right where nothing differs', () => {
    expect(stateOf(sure, rowsFor('audio_file_path: /audio/1.mp3\naudio_file_size: 0\nduration: "00:00"'))).toBe(
      'ready',
    );
    expect(stateOf(sure, rowsFor('audio_file_path: /audio/1.mp3\naudio_file_size: 1234567\nduration: "01:01"'))).toBe(
      'right',
    );
    expect(stateOf({ ...sure, confidence: 0.7 }, rowsFor('audio_file_size: 0'))).toBe('unsure');
    expect(stateOf({ key: 'a', confidence: 0 }, undefined)).toBe('unmatched');
    expect(stateOf(sure, [])).toBe('closed');
  });

  test('never changes a path that stands there, and changes the lines of its values alone', () => {
    const text =
      '---\r\naudio_file_path: /audio/1.mp3\r\naudio_file_size: 0\r\nduration: "00:00" # later\r\n---\r\nNotes';
    const target = fillTarget(text, show);
    const rows = wantedRows(
      planFill(target, show, { audio: { path: '/x.mp3', presentIsGone: true }, bytes: 1_234_567, seconds: 61 }),
    );
    expect(rows.map(({ role }) => role)).toEqual(['bytes', 'duration']);
    const splices = fillSplices(text, rows, show);
    expect(splices.ok && applySplices(text, splices.value)).toBe(
      '---\r\naudio_file_path: /audio/1.mp3\r\naudio_file_size: 1234567\r\nduration: "01:01" # later\r\n---\r\nNotes',
    );
  });
});
