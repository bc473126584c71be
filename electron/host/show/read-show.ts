import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import type { EpisodeSample } from '#shared/show/profile/places.ts';
import { createTally } from '#shared/show/profile/tally.ts';
import { candidatePaths, episodeOf, type RecognisedShow, recogniseShow } from '#shared/show/recognise.ts';
import type { Show } from '#shared/show/show.ts';
import type { SiteFacts } from '#shared/show/site/site-facts.ts';
import { newestFirst, unreadableSummary } from '#shared/show/summarise.ts';
import type { FolderPort } from './folder-port.ts';
import { inParallel } from './in-parallel.ts';
import { type EpisodeSource, readEpisode, type UnreadFile } from './read-episodes.ts';

const atOnce = 32;

/** Up to so many files are held in memory together; of more, a spread of these tells what the show is. */
const few = 400;
const firstLook = 200;

/** The newest episodes tell where audio lies now. */
const newest = 30;

/** A second reading follows where the first look misjudged the show, and a last one at most. */
const mostPasses = 3;

/** Recognises a show and summarises its episodes, the newest first. A file that cannot be read never fails the others. */
export async function readShow(facts: SiteFacts, port: FolderPort): Promise<RecognisedShow> {
  const { root, files } = facts.site;
  const paths = candidatePaths(facts);
  const source: EpisodeSource = { root, files: new Set(files), reader: facts.reader, port };
  return paths.length <= few ? readSmall(facts, source, paths) : readLarge(facts, source, paths);
}

async function readSmall(facts: SiteFacts, source: EpisodeSource, paths: readonly string[]): Promise<RecognisedShow> {
  const { samples, unread } = await readAll(source, paths);
  const { show, episodes } = recogniseShow(facts, samples);
  return { show, episodes: withUnread(episodes, unread, show) };
}

async function readLarge(facts: SiteFacts, source: EpisodeSource, paths: readonly string[]): Promise<RecognisedShow> {
  const step = paths.length / firstLook;
  const spread = Array.from({ length: firstLook }, (_, index) => paths[Math.floor(index * step)] ?? '');
  let { show } = recogniseShow(facts, (await readAll(source, spread)).samples);
  for (let pass = 1; ; pass++) {
    const read = await summariseAll(source, paths, show);
    const kept = new Set(read.tally.samples().map(({ path }) => path));
    const latest = read.episodes.filter(({ status, path }) => status !== 'archive' && !kept.has(path)).slice(0, newest);
    const { samples } = await readAll(
      source,
      latest.map(({ path }) => path),
    );
    const next = recogniseShow(facts, [...read.tally.samples(), ...samples], read.tally).show;
    if (pass === mostPasses || rulesOf(next) === rulesOf(show)) {
      return { show: next, episodes: withUnread(read.episodes, read.unread, next) };
    }
    show = next;
  }
}

/** Summarises every file by the rules of a show as it is known so far, and learns what it can from them. */
async function summariseAll(
  source: EpisodeSource,
  paths: readonly string[],
  show: Show,
): Promise<{ episodes: EpisodeSummary[]; unread: UnreadFile[]; tally: ReturnType<typeof createTally> }> {
  const tally = createTally(paths.length);
  const episodes: EpisodeSummary[] = [];
  const unread: UnreadFile[] = [];
  await inParallel(paths, atOnce, async (path) => {
    const read = await readEpisode(source, path);
    if ('reason' in read) return unread.push(read);
    const summary = episodeOf(read, show);
    // What is no episode by these rules may be one by the next.
    tally.note(read, summary?.status ?? 'draft');
    return summary && episodes.push(summary);
  });
  return { episodes: episodes.sort(newestFirst), unread, tally };
}

/** What summaries depend on, as text. */
function rulesOf({ profile, content, timezone, reader }: Show): string {
  return JSON.stringify([profile, content, timezone, reader]);
}

async function readAll(
  source: EpisodeSource,
  paths: readonly string[],
): Promise<{ samples: readonly EpisodeSample[]; unread: readonly UnreadFile[] }> {
  const read = await inParallel(paths, atOnce, (path) => readEpisode(source, path));
  return {
    samples: read.filter((result) => 'frontMatter' in result),
    unread: read.filter((result) => 'reason' in result),
  };
}

function withUnread(
  episodes: readonly EpisodeSummary[],
  unread: readonly UnreadFile[],
  show: Show,
): readonly EpisodeSummary[] {
  const summaries = unread.flatMap(({ path, reason }) => unreadableSummary(path, reason, show) ?? []);
  return summaries.length === 0 ? episodes : [...episodes, ...summaries].sort(newestFirst);
}
