import { audioPathsInSite } from '#shared/check/audio-state.ts';
import { type CheckedEpisode, checkEpisode, type EpisodeInput, type ShowContext } from '#shared/check/check-episode.ts';
import { episodeAddresses } from '#shared/check/episode-addresses.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { valuesOf } from '#shared/frontmatter/values.ts';
import { createSite } from '#shared/links/create-site.ts';
import type { SiteFacts } from '#shared/links/site.ts';
import { jekyllDefaults } from '#shared/markdown/kramdown-options.ts';
import type { RenderedNotes } from '#shared/markdown/rendered-notes.ts';
import type { Show } from '#shared/show/show.ts';
import { summarise } from '#shared/show/summarise.ts';
import { applySplices } from '#shared/text/splice.ts';

/** A show such as the yattecast template makes one. */
export const yattecastShow: Show = {
  root: '/show',
  name: '夜更かし工作室',
  generator: 'jekyll',
  profile: {
    name: 'yattecast',
    keys: {
      title: 'title',
      date: 'date',
      description: 'description',
      layout: 'layout',
      audio: 'audio_file_path',
      bytes: 'audio_file_size',
      duration: 'duration',
      people: 'actor_ids',
      explicit: 'explicit',
      episodeType: 'episode_type',
      number: 'episode_number',
      published: 'published',
    },
  },
  markdown: 'kramdown',
  kramdown: jekyllDefaults,
  reader: 'psych',
  timezone: 'Asia/Tokyo',
  url: 'https://yofukashi.example',
  permalink: '/episode/:title',
  people: [
    { id: 'haru', name: 'ハル' },
    { id: 'natsu', name: 'ナツ' },
  ],
  peopleSource: { type: 'config', file: '_config.yml', key: 'actors' },
  content: {
    kind: 'jekyll',
    folders: [],
    extensions: ['md', 'markdown'],
    excluded: [],
    archives: [],
    dateInName: true,
  },
  habits: {
    keys: [],
    listIndent: 2,
    durationLayout: 'mm:ss',
    audioEncoded: false,
  },
  reasons: [],
};

export const noNotes: RenderedNotes = { html: '', blocks: [], links: [], ids: [], constructs: [] };
export const now = Date.UTC(2026, 10, 23);

/** The keys of an episode that is fine; a test changes what it is about. */
const fine: Readonly<Record<string, string>> = {
  actor_ids: '\n  - haru\n  - natsu',
  audio_file_path: '/audio/7.mp3',
  audio_file_size: '12345678',
  date: '2024-09-19 05:00:00 +0900',
  description: 'はんだごての話',
  duration: '"31:28"',
  layout: 'article',
  title: 'はんだの夜',
};

/** The text of an episode with some keys written otherwise; `null` leaves a key out. */
export function episodeText(changes: Readonly<Record<string, string | null>> = {}, notes = '## 話したこと\n'): string {
  const lines = Object.entries({ ...fine, ...changes }).flatMap(([key, value]) =>
    value === null ? [] : [`${key}:${value === '' || value.startsWith('\n') ? '' : ' '}${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${notes}`;
}

export const files = [
  '_config.yml',
  '_layouts/default.html',
  '_posts/2024-09-19-7.md',
  'audio/7.mp3',
  'images/cover.png',
  'images/図.png',
  'about.md',
  'index.html',
];

export interface Around {
  readonly show?: Partial<Show>;
  readonly facts?: Partial<SiteFacts>;
  /** Texts of the show's other episodes, by path. */
  readonly others?: Readonly<Record<string, string>>;
}

/** The surroundings of an episode of that show. */
function contextOf({ show: changes, facts, others = {} }: Around = {}): ShowContext {
  const show = { ...yattecastShow, ...changes };
  const parsed = Object.entries(others).map(([path, text]) => ({
    summary:
      summarise(path, text, show) ??
      ({
        path,
        status: 'published',
        title: '',
        dateText: '',
        duration: '',
        bytes: '',
        audio: '',
        description: '',
        people: [],
        tags: [],
      } as const),
    values: valuesOf(parseFrontMatter(text, show.reader)),
  }));
  const episodes = parsed.map(({ summary }) => summary);
  const siteFacts = { files, complete: true, pages: [], layoutIds: [], ...facts };
  const audio = audioPathsInSite(
    episodes.map((episode) => episode.audio),
    show,
  );
  return { show, site: createSite(siteFacts, show, episodeAddresses(show, parsed, now), audio), episodes, now };
}

/** Checks one episode; without a path it is a published one of 2024-09-19. */
export function check(text: string, around: Around & Partial<Omit<EpisodeInput, 'text'>> = {}): CheckedEpisode {
  const { show, facts, others, ...input } = around;
  const path = input.path ?? '_posts/2024-09-19-7.md';
  return checkEpisode(
    { rendered: noNotes, ...input, path, text },
    contextOf({ ...(show && { show }), ...(facts && { facts }), others: { [path]: text, ...others } }),
  );
}

/** The findings of one rule, as `severity` or `severity variant`, with the text that they mark. */
export function found(text: string, rule: string, around: Parameters<typeof check>[1] = {}): readonly string[] {
  return check(text, around)
    .problems.filter((problem) => problem.rule === rule)
    .map(({ severity, variant, start, end }) => [severity, variant, text.slice(start, end)].filter(Boolean).join(' '));
}

/** The text after the fix of a rule's first finding. */
export function fixed(text: string, rule: string, around: Parameters<typeof check>[1] = {}): string | undefined {
  const fix = check(text, around).problems.find((problem) => problem.rule === rule)?.fix;
  return fix && applySplices(text, fix.edits);
}
