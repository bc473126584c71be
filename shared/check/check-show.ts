import type { FrontMatter } from '../frontmatter/front-matter.ts';
import { parseFrontMatter } from '../frontmatter/parse.ts';
import { valuesOf } from '../frontmatter/values.ts';
import { createSite } from '../links/create-site.ts';
import type { SiteFacts } from '../links/site.ts';
import type { RenderedNotes } from '../markdown/rendered-notes.ts';
import type { Problem } from '../problem.ts';
import type { KnownAudio } from '../rules/context.ts';
import { statusOf } from '../show/content/status.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Show } from '../show/show.ts';
import { anyContent, summaryOf } from '../show/summarise.ts';
import { audioPathsInSite } from './audio-state.ts';
import { type CheckedEpisode, checkEpisode, type ShowContext } from './check-episode.ts';
import { episodeAddresses } from './episode-addresses.ts';
import { habitsOf, markHabits } from './habits.ts';

/** An address that stands in so many episodes is a habit of the show: to have it twice is on purpose. */
const usualFrom = 3;

/** A whole show, read from its folder. */
export interface ShowTexts {
  readonly show: Show;
  readonly siteFacts: SiteFacts;
  /** The text of every episode, by path below the root. */
  readonly texts: ReadonlyMap<string, string>;
  /** Ms since 1970. */
  readonly now: number;
  readonly allowLocal?: boolean;
}

/** A show whose episodes are parsed, each once. */
export interface PreparedShow {
  readonly context: ShowContext;
  readonly texts: ReadonlyMap<string, string>;
  readonly frontMatters: ReadonlyMap<string, FrontMatter>;
  readonly summaries: ReadonlyMap<string, EpisodeSummary>;
}

/** What of a show is checked, and with what. */
export interface Selection {
  /** Paths of the episodes to check; archived ones among them are asked for and judged as if they were published. */
  readonly paths: readonly string[];
  readonly render: (notes: string) => RenderedNotes;
  /** What is known of the audio files in the folder, by the episode's path. */
  readonly audio?: ReadonlyMap<string, KnownAudio>;
}

/** Parses every episode and learns what each is judged against. */
export function prepareShow({ show, siteFacts, texts, now, allowLocal }: ShowTexts): PreparedShow {
  const frontMatters = new Map([...texts].map(([path, text]) => [path, parseFrontMatter(text, show.reader)]));
  const content = show.content ?? anyContent;
  const parsed = [...frontMatters].map(([path, frontMatter]) => {
    const status = statusOf({ ...show, content }, path, frontMatter) ?? 'published';
    const summary = summaryOf(path, texts.get(path) ?? '', frontMatter, status, show);
    return { summary, values: valuesOf(frontMatter) };
  });
  const episodes = parsed.map(({ summary }) => summary);
  const current = episodes.filter(({ status }) => status !== 'archive');
  const audioPaths = audioPathsInSite(
    current.map(({ audio }) => audio),
    show,
  );
  const site = createSite(siteFacts, show, episodeAddresses(show, parsed, now), audioPaths);
  return {
    context: { show, site, episodes, now, ...(allowLocal && { allowLocal }) },
    texts,
    frontMatters,
    summaries: new Map(episodes.map((summary) => [summary.path, summary])),
  };
}

/**
 * Checks episodes of a show, without network, in the order of `paths`. Findings that most published episodes have are
 * marked as habits; the episodes that were not selected count for those too.
 */
export function checkShow(prepared: PreparedShow, { paths, render, audio }: Selection): readonly CheckedEpisode[] {
  const { context, texts, frontMatters, summaries } = prepared;
  const check = (path: string, isSelected: boolean): CheckedEpisode => {
    const text = texts.get(path) ?? '';
    const frontMatter = frontMatters.get(path);
    const known = audio?.get(path);
    const isArchived = summaries.get(path)?.status === 'archive';
    const rendered = isSelected ? render(text.slice(frontMatter?.notesStart ?? 0)) : undefined;
    const input = {
      path,
      text,
      rendered,
      ...(frontMatter && { frontMatter }),
      ...(known && { audio: known }),
      ...(isArchived && isSelected ? { status: 'published' as const } : {}),
    };
    return checkEpisode(input, context);
  };
  const selected = new Map([...new Set(paths)].map((path) => [path, check(path, true)]));
  const others = [...summaries].flatMap(([path, { status }]) =>
    status === 'published' && !selected.has(path) ? [check(path, false)] : [],
  );
  const counted = [...selected.values()].filter(({ path }) => summaries.get(path)?.status !== 'archive');
  const habits = habitsOf([...counted, ...others]);
  const isUsual = usualIn([...texts.values()]);
  return [...selected.values()].map((episode) => {
    const problems = episode.problems.filter((problem) => !isMeantTwice(problem, isUsual));
    return { ...episode, problems: markHabits(problems, habits) };
  });
}

function isMeantTwice({ rule, params }: Problem, isUsual: (url: string) => boolean): boolean {
  return rule === 'link-duplicate' && typeof params?.['url'] === 'string' && isUsual(params['url']);
}

function usualIn(texts: readonly string[]): (url: string) => boolean {
  const known = new Map<string, boolean>();
  return (url) => {
    const answer = known.get(url) ?? texts.filter((text) => text.includes(url)).length >= usualFrom;
    known.set(url, answer);
    return answer;
  };
}
