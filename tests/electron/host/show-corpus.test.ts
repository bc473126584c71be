import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFolders } from '#host/show/folder-port.ts';
import { readEpisode } from '#host/show/read-episodes.ts';
import { openShow } from '#host/show-folder.ts';
import { inferHabits } from '#shared/show/habits/infer-habits.ts';
import { chooseProfile } from '#shared/show/profile/choose-profile.ts';
import type { EpisodeSample } from '#shared/show/profile/places.ts';
import type { Role, Show } from '#shared/show/show.ts';

const corpus = resolve('../shared/corpus');

interface Expected {
  readonly as: string;
  /** audio, bytes, duration, people: where the show keeps them; '' where it has none. */
  readonly keys: readonly [audio: string, bytes: string, duration: string, people: string];
  readonly people: number;
  readonly published: number;
  readonly archived?: number;
}

const stock = ['audio_file_path', 'audio_file_size', 'duration', 'actor_ids'] as const;

// Looked up by eye in each show.
const shows: Readonly<Record<string, Expected>> = {
  '350can__350can.github.io': { as: 'jekyll yattecast kramdown', keys: stock, people: 2, published: 7 },
  'Binaergewitter__serious-bg': {
    as: 'hugo hugo gfm',
    keys: ['audioformats.mp3', '', '', ''],
    people: 14,
    published: 6,
  },
  'CastalioPodcast__castaliopodcast.github.io': {
    as: 'unknown generic gfm',
    keys: ['podcast', '', '', 'authors'],
    people: 0,
    published: 5,
  },
  EngineeringKiosk__webpage: { as: 'unknown generic gfm', keys: ['audio', '', '', 'speaker'], people: 0, published: 5 },
  'JupiterBroadcasting__jupiterbroadcasting.com': {
    as: 'unknown castanet gfm',
    keys: ['podcast_file', 'podcast_bytes', 'podcast_duration', 'hosts'],
    people: 0,
    published: 2,
  },
  Kiryuanzu__denpakyoku: { as: 'jekyll yattecast kramdown', keys: stock, people: 1, published: 4 },
  'Songmu__oss4.fun': { as: 'podbard podbard gfm', keys: ['audio', '', '', ''], people: 0, published: 4 },
  'Songmu__podbard-starter': { as: 'podbard podbard gfm', keys: ['audio', '', '', ''], people: 0, published: 1 },
  'arresteddevops__ado-hugo': {
    as: 'unknown castanet gfm',
    keys: ['podcast_file', 'podcast_bytes', 'podcast_duration', 'hosts'],
    people: 0,
    published: 3,
  },
  'diffeasy__inside-of-diffeasy': { as: 'jekyll yattecast kramdown', keys: stock, people: 15, published: 3 },
  'double-slash-podcast__website': {
    as: 'unknown generic gfm',
    keys: ['', '', 'duration', ''],
    people: 0,
    published: 5,
  },
  'groovycalamari__groovycalamari-podcast-website': {
    as: 'unknown generic gfm',
    keys: ['', '', '', ''],
    people: 0,
    published: 2,
  },
  harusamecast__harusamecast: { as: 'jekyll yattecast kramdown', keys: stock, people: 5, published: 5 },
  hogehogefm__hogehogefm: { as: 'jekyll yattecast kramdown', keys: stock, people: 3, published: 4 },
  'interaxion-podcast__interaxion-podcast.github.io': {
    as: 'jekyll jekyll kramdown',
    keys: ['', '', '', 'starring'],
    people: 0,
    published: 6,
  },
  'nantyara__podcast.nantyara.com': { as: 'jekyll yattecast kramdown', keys: stock, people: 21, published: 8 },
  nkjzm__xrfm: { as: 'jekyll yattecast kramdown', keys: stock, people: 6, published: 6 },
  'noracast__noracast.jp': {
    as: 'jekyll yattecast kramdown',
    keys: ['audio_file_url', 'audio_file_size', 'duration', 'actor_ids'],
    people: 7,
    published: 8,
  },
  oystersjp__podcast: {
    as: 'jekyll yattecast kramdown',
    keys: ['audio_file_path', 'audio_file_size', 'duration', 'actor.member_ids'],
    people: 5,
    published: 2,
  },
  r7kamura__yattecast: { as: 'jekyll yattecast kramdown', keys: stock, people: 2, published: 1 },
  'researchat__researchat.github.io': { as: 'jekyll yattecast kramdown', keys: stock, people: 21, published: 9 },
  'rustacean-station__rustacean-station.org': {
    as: 'jekyll jekyll kramdown',
    keys: ['file', 'length', 'duration', ''],
    people: 0,
    published: 8,
  },
  'shirokane-kougyou__shirokane-kougyou.github.io': {
    as: 'jekyll yattecast kramdown',
    keys: stock,
    people: 63,
    published: 6,
  },
  syntaxfm__website: { as: 'unknown generic gfm', keys: ['url', '', '', ''], people: 0, published: 6 },
  'takaaki-inada__takaaki-inada.github.io': {
    as: 'jekyll yattecast kramdown',
    keys: stock,
    people: 4,
    published: 2,
    archived: 12,
  },
  'web-standards-ru__podcast': {
    as: 'unknown generic gfm',
    keys: ['', '', 'duration', 'hosts'],
    people: 0,
    published: 2,
  },
  'yuruby__yarukinai.github.io': {
    as: 'jekyll yattecast kramdown',
    keys: ['audio_file_url', 'audio_file_size', 'duration', 'actor_ids'],
    people: 19,
    published: 8,
  },
};

async function open(name: string) {
  const opened = await openShow(join(corpus, name));
  if (!opened.ok) throw new Error(opened.error.reason);
  return opened.value;
}

function usual({ profile }: Pick<Show, 'profile'>, role: Role): string {
  return profile.places?.[role]?.[0]?.join('.') ?? '';
}

describe.skipIf(!existsSync(corpus))('every show of the corpus', () => {
  it.each(Object.entries(shows))('recognises %s', async (name, expected) => {
    const { show, episodes } = await open(name);
    const count = (status: string): number => episodes.filter((episode) => episode.status === status).length;
    expect({
      as: `${show.generator} ${show.profile.name} ${show.markdown}`,
      keys: (['audio', 'bytes', 'duration', 'people'] as const).map((role) => usual(show, role)),
      people: show.people.length,
      published: count('published'),
      archived: count('archive'),
      drafts: count('draft'),
    }).toEqual({ archived: 0, drafts: 0, ...expected });
  });

  it('knows when each episode came out, but for a show that does not say', async () => {
    for (const name of Object.keys(shows)) {
      const { episodes } = await open(name);
      const dated = episodes.filter(({ instant }) => instant !== undefined).length;
      expect([name, dated]).toEqual([name, name.startsWith('groovycalamari') ? 0 : episodes.length]);
      expect(episodes.every(({ title }) => title !== '')).toBe(true);
    }
  });

  it("learns of every episode's keys from the others", async () => {
    let [kept, keys, ordered, pairs] = [0, 0, 0, 0];
    for (const name of Object.keys(shows)) {
      const { show, episodes } = await open(name);
      const source = { root: show.root, files: new Set<string>(), reader: show.reader, port: diskFolders };
      const read = await Promise.all(episodes.map(({ path }) => readEpisode(source, path)));
      const samples = read.filter(
        (one): one is EpisodeSample => 'frontMatter' in one && one.frontMatter.fields.length > 0,
      );
      if (samples.length < 4) continue;
      for (const [index, left] of samples.entries()) {
        const others = samples.filter((_, other) => other !== index);
        const clues = {
          generator: show.generator,
          reader: show.reader,
          samples: others,
          feedRoles: new Map(),
          settings: {},
        };
        const { profile } = chooseProfile(clues);
        expect([name, profile.name]).toEqual([name, show.profile.name]);
        for (const role of ['title', 'date', 'audio', 'duration', 'people'] as const) {
          expect([name, role, usual({ profile }, role)]).toEqual([name, role, usual(show, role)]);
        }
        const guessed = inferHabits(others, profile, show.reader).keys;
        const own = inferHabits([left], show.profile, show.reader).keys;
        for (const { key, type } of own) {
          const guess = guessed.find((habit) => habit.key === key);
          if (!guess) continue;
          keys++;
          if (guess.type === type || (guess.type === 'multiline' && type === 'text')) kept++;
        }
        const rank = new Map(guessed.map(({ key }, place) => [key, place]));
        const places = own.flatMap(({ key }) => rank.get(key) ?? []);
        for (const [at, place] of places.slice(1).entries()) {
          pairs++;
          if (place > (places[at] ?? 0)) ordered++;
        }
      }
    }
    expect(keys).toBeGreaterThan(500);
    expect({ types: kept / keys > 0.95, order: ordered / pairs > 0.95 }).toEqual({ types: true, order: true });
  });
});
