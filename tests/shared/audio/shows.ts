import { jekyllDefaults } from '#shared/markdown/kramdown-options.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import type { Show } from '#shared/show/show.ts';

/** A show with the yattecast keys; `changes` make another of it. */
export function showOf(changes: Partial<Show> = {}): Show {
  return {
    root: '/shows/tea',
    name: 'Tea and Trains',
    generator: 'jekyll',
    profile: {
      name: 'yattecast',
      keys: {
        title: 'title',
        date: 'date',
        audio: 'audio_file_path',
        bytes: 'audio_file_size',
        duration: 'duration',
        description: 'description',
      },
    },
    markdown: 'kramdown',
    kramdown: jekyllDefaults,
    reader: 'psych',
    people: [],
    habits: { keys: [], listIndent: 2, durationLayout: 'mm:ss', audioEncoded: false },
    reasons: [],
    ...changes,
  };
}

/** An episode of which only what is given is known. */
export function episodeOf(changes: Partial<EpisodeSummary> = {}): EpisodeSummary {
  return {
    path: '_posts/2026-11-21-67.md',
    status: 'published',
    title: '',
    dateText: '',
    duration: '',
    bytes: '',
    audio: '',
    description: '',
    people: [],
    tags: [],
    ...changes,
  };
}
