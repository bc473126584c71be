import type { Reader } from '../frontmatter/front-matter.ts';
import { classifyPath } from './content/classify-path.ts';
import { candidateRules, contentRulesOf } from './content/content-rules.ts';
import { statusOf } from './content/status.ts';
import type { EpisodeSummary } from './episode-summary.ts';
import { inferHabits } from './habits/infer-habits.ts';
import { type ChosenProfile, chooseProfile } from './profile/choose-profile.ts';
import type { EpisodeSample } from './profile/places.ts';
import type { Tally } from './profile/tally.ts';
import { recognisePeople } from './recognise-people.ts';
import { recogniseReasons } from './recognise-reasons.ts';
import type { ContentRules, Profile, Show, ShowHabits } from './show.ts';
import { isMap, textAt } from './site/json.ts';
import type { SiteFacts } from './site/site-facts.ts';
import { present } from './site/site-settings.ts';
import { anyContent, newestFirst, type SummaryRules, summaryOf } from './summarise.ts';

/** A show and its episodes, the newest first. Plain data: it crosses processes. */
export interface RecognisedShow {
  readonly show: Show;
  readonly episodes: readonly EpisodeSummary[];
}

/** The markdown files that have to be read to tell which are episodes. */
export function candidatePaths(facts: SiteFacts): readonly string[] {
  const rules = candidateRules(facts);
  return facts.site.files.filter((path) => classifyPath(rules, path) !== undefined);
}

interface JudgedSample {
  readonly sample: EpisodeSample;
  readonly summary: EpisodeSummary;
}

/**
 * Recognises a show from its site's files and the front matter of the files that `candidatePaths` names; of a show with
 * thousands of them, from the samples of a tally, with what it counted.
 */
export function recogniseShow(
  facts: SiteFacts,
  samples: readonly EpisodeSample[],
  tally?: Pick<Tally, 'orders'>,
): RecognisedShow {
  const first = profileFor(facts, samples);
  const content = contentRulesOf(facts, samples, first.dialect);
  const inside = samples.filter((sample) => isEpisode(content, sample));
  const chosen = profileFor(facts, livingOf(content, inside));
  const { people, source, profile } = recognisePeople(facts, chosen.profile, inside);
  const { settings, found, reader, site, showFile } = facts;
  const rules = { profile, reader, content, ...present({ timezone: settings.timezone }) };
  const judged = inside.flatMap((sample): readonly JudgedSample[] => {
    const summary = episodeOf(sample, rules);
    return summary ? [{ sample, summary }] : [];
  });
  judged.sort((a, b) => newestFirst(a.summary, b.summary));
  const show: Show = {
    root: site.root,
    name: settings.name ?? site.folderName,
    generator: found.generator,
    profile,
    markdown: showFile.settings.markdown ?? markdownOf(facts, chosen),
    kramdown: settings.kramdown,
    reader,
    ...present({
      timezone: settings.timezone,
      url: settings.url,
      baseUrl: settings.baseUrl,
      language: settings.language,
      permalink: settings.permalink,
      jekyll: settings.jekyll,
      peopleSource: source,
    }),
    people,
    content,
    settings: showFile.settings,
    habits: habitsOf(judged, profile, reader, tally),
    reasons: recogniseReasons(facts, chosen, profile, { episodes: judged.length, people: people.length }, source),
  };
  return { show, episodes: judged.map(({ summary }) => summary) };
}

/** The summary of a file that was read, by a show's rules; undefined where it is no episode. */
export function episodeOf(sample: EpisodeSample, rules: SummaryRules): EpisodeSummary | undefined {
  const content = rules.content ?? anyContent;
  const { path, text, frontMatter, sidecar } = sample;
  const status = isTitledEnough(content, sample) ? statusOf({ ...rules, content }, path, frontMatter) : undefined;
  if (status === undefined) return undefined;
  const summary = summaryOf(path, text, frontMatter, status, rules);
  return sidecar === undefined ? summary : { ...summary, sidecar };
}

function profileFor(facts: SiteFacts, samples: readonly EpisodeSample[]): ChosenProfile {
  return chooseProfile({
    generator: facts.found.generator,
    reader: facts.reader,
    samples: samples.filter(({ frontMatter }) => frontMatter.fields.length > 0),
    feedRoles: facts.feedRoles,
    ...(isYattecastConfig(facts) && { expected: 'yattecast' }),
    settings: facts.showFile.settings,
  });
}

/** Settings that yattecast's template brings along. */
function isYattecastConfig({ found, config }: SiteFacts): boolean {
  if (found.generator !== 'jekyll' || !isMap(config)) return false;
  return isMap(config['actors']) || textAt(config, 'description_long') !== undefined;
}

/** The archive is not the site: it tells of the profile only where there is nothing else. */
function livingOf(content: ContentRules, samples: readonly EpisodeSample[]): readonly EpisodeSample[] {
  const living = samples.filter(({ path }) => classifyPath(content, path) !== 'archive');
  return living.length > 0 ? living : samples;
}

function isEpisode(content: ContentRules, sample: EpisodeSample): boolean {
  return classifyPath(content, sample.path) !== undefined && isTitledEnough(content, sample);
}

/** In a folder of which nothing else is known, an episode is a file with a title. */
function isTitledEnough(content: ContentRules, { text, frontMatter }: EpisodeSample): boolean {
  if (content.kind !== 'titled') return true;
  if (frontMatter.fields.some(({ key }) => /^(?:episode_?)?title$/i.test(key))) return true;
  // Front matter that is broken or lacks a fence is worth showing if a title stands in it.
  const isBroken = frontMatter.error !== undefined || /^un/.test(frontMatter.kind);
  return isBroken && /^title\s*[:=]/im.test(text.slice(0, 5000));
}

/** So many living episodes teach enough; with fewer, the retired ones are asked too. */
const enough = 10;

function habitsOf(
  judged: readonly JudgedSample[],
  profile: Profile,
  reader: Reader,
  tally: Pick<Tally, 'orders'> | undefined,
): ShowHabits {
  const readable = judged.filter(({ sample }) => sample.frontMatter.fields.length > 0);
  const living = readable.filter(({ summary }) => summary.status !== 'archive').map(({ sample }) => sample);
  const retired = readable.filter(({ summary }) => summary.status === 'archive').map(({ sample }) => sample);
  const isEnough = living.length >= enough;
  const orders = isEnough ? tally?.orders().living : tally?.orders().all;
  return inferHabits(isEnough ? living : [...living, ...retired], profile, reader, living, orders);
}

/** Where nothing tells what builds the site, yattecast's keys speak for Jekyll's engine. */
function markdownOf({ found, settings }: SiteFacts, { dialect }: ChosenProfile): Show['markdown'] {
  return found.generator === 'unknown' && dialect?.name === 'yattecast' ? 'kramdown' : settings.markdown;
}
