import type { Generator, Place, Role } from '../show.ts';

/** A set of keys that many shows share since their template brought it. */
export interface Dialect {
  readonly name: string;
  readonly generators: readonly Generator[];
  /** Keys that hardly anything else has, by their places; `needed` of them tell the dialect. */
  readonly signs: readonly Place[];
  readonly needed: number;
  /** The template's own keys: the show has these roles even where no episode has the key. */
  readonly places: Readonly<Partial<Record<Role, Place>>>;
  /** Where the template keeps its episodes, unless they are found elsewhere. */
  readonly folders: readonly string[];
}

export const dialects: readonly Dialect[] = [
  {
    name: 'yattecast',
    generators: ['jekyll', 'unknown'],
    signs: [['audio_file_path'], ['audio_file_url'], ['audio_file_size'], ['actor_ids']],
    needed: 2,
    places: {
      title: ['title'],
      date: ['date'],
      description: ['description'],
      layout: ['layout'],
      audio: ['audio_file_path'],
      bytes: ['audio_file_size'],
      duration: ['duration'],
      people: ['actor_ids'],
    },
    folders: [],
  },
  {
    name: 'castanet',
    generators: ['hugo', 'unknown'],
    signs: [['podcast_file'], ['podcast_duration'], ['podcast_bytes']],
    needed: 2,
    places: {
      title: ['title'],
      date: ['date'],
      description: ['description'],
      audio: ['podcast_file'],
      bytes: ['podcast_bytes'],
      duration: ['podcast_duration'],
      people: ['hosts'],
      number: ['episode'],
      image: ['episode_image'],
      explicit: ['explicit'],
    },
    folders: ['content/episode'],
  },
  {
    name: 'podbard',
    generators: ['podbard'],
    signs: [['audio']],
    needed: 0,
    places: {
      title: ['title'],
      date: ['date'],
      description: ['subtitle'],
      audio: ['audio'],
      chapters: ['chapters'],
    },
    folders: ['episode'],
  },
  {
    name: 'eleventy-podcaster',
    generators: ['eleventy', 'unknown'],
    signs: [
      ['episode', 'filename'],
      ['episode', 'episodeNumber'],
      ['episode', 'size'],
      ['episode', 'duration'],
    ],
    needed: 1,
    places: {
      title: ['title'],
      date: ['date'],
      description: ['excerpt'],
      audio: ['episode', 'filename'],
      bytes: ['episode', 'size'],
      duration: ['episode', 'duration'],
      number: ['episode', 'episodeNumber'],
      season: ['episode', 'seasonNumber'],
      explicit: ['episode', 'explicit'],
      tags: ['tags'],
    },
    folders: ['episode-posts', 'episodePosts', 'src/episode-posts', 'src/episodePosts'],
  },
];
