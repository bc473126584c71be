import { resolve } from 'node:path';
import { fetchFeed } from '#host/audio/fetch-feed.ts';
import { inspectFile } from '#host/audio/file-source.ts';
import { findAudio } from '#host/audio/find-audio.ts';
import { openShow } from '#host/show-folder.ts';
import { resolveAudio } from '#shared/audio/audio-path.ts';
import { type FillRow, planFill } from '#shared/audio/fill-plan.ts';
import type { FeedItem } from '#shared/feed/feed-items.ts';
import { type FeedMatch, matchFeed } from '#shared/feed/match-feed.ts';
import { planFeedFill } from '#shared/feed/plan-feed-fill.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { roleNode } from '#shared/show/profile/role-nodes.ts';
import { summarise } from '#shared/show/summarise.ts';
import type { FillArguments } from './fill-arguments.ts';
import type { Episode, Refusal } from './fill-episode.ts';

/** From where the values of an episode come. */
export type Source = (episode: Episode) => Promise<Result<readonly FillRow[], Refusal>>;

/** Matches less sure than this are for a person to decide. */
const SURE = 0.8;

/** Decides where values come from; the feed is fetched once. */
export async function sourceOf(
  { audio, feed, allowLocal }: FillArguments,
  cwd: string,
): Promise<Result<Source, Refusal>> {
  if (feed !== undefined) {
    const items = await fetchFeed(feed, { allowLocal });
    if (!items.ok) {
      const { reason, detail = '' } = items.error;
      return fail({ subject: 'fill', words: `audio.web.${reason}`, params: { path: feed, detail }, status: 2 });
    }
    return ok(fromFeed(items.value));
  }
  return ok(audio === undefined ? fromOwnAudio : (episode) => fromAudio(episode, resolve(cwd, audio), audio, 2));
}

/** Size and length from the audio file that the episode names, where it lies in the show's folder. */
async function fromOwnAudio(episode: Episode): Promise<Result<readonly FillRow[], Refusal>> {
  const { shown, path, frontMatter, show } = episode;
  const value = roleNode(frontMatter, show.profile, 'audio', show.reader)?.node.value;
  const written = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (written === '') return fail({ subject: shown, words: 'audio.fill.noAudioKey', params: {}, status: 1 });
  const place = resolveAudio(written, show, path);
  const file = place.kind === 'file' ? await findAudio(show.root, place.candidates) : undefined;
  if (file === undefined)
    return fail({ subject: shown, words: 'audio.fill.noAudio', params: { audio: written }, status: 1 });
  return fromAudio(episode, file, written, 1);
}

async function fromAudio(
  { shown, onDisk, frontMatter, show }: Episode,
  file: string,
  named: string,
  status: 1 | 2,
): Promise<Result<readonly FillRow[], Refusal>> {
  const facts = await inspectFile(file);
  if (!facts.ok) return fail({ subject: shown, words: `audio.${facts.error.reason}`, params: { path: named }, status });
  const { bytes, seconds } = facts.value;
  return ok(planFill({ text: onDisk.source.text, frontMatter }, show, { bytes, seconds }));
}

/**
 * Address, size and length from the feed's item that belongs to the episode. All episodes of the show are matched, so
 * that none takes another's.
 */
function fromFeed(items: readonly FeedItem[]): Source {
  const matches = new Map<string, Promise<ReadonlyMap<string, FeedMatch>>>();
  return async ({ shown, path, onDisk, frontMatter, show }) => {
    const { text } = onDisk.source;
    const known = matches.get(show.root) ?? matchShow(show.root, items);
    matches.set(show.root, known);
    const match = (await known).get(path) ?? matchFeed([summarise(path, text, show)], items)[0];
    if (match?.item === undefined)
      return fail({ subject: shown, words: 'audio.fill.notInFeed', params: {}, status: 1 });
    if (match.confidence < SURE) {
      return fail({ subject: shown, words: 'audio.fill.unsure', params: { title: match.item.title }, status: 1 });
    }
    return ok(planFeedFill({ text, frontMatter }, show, match.item));
  };
}

async function matchShow(root: string, items: readonly FeedItem[]): Promise<ReadonlyMap<string, FeedMatch>> {
  const opened = await openShow(root);
  const matches = opened.ok ? matchFeed(opened.value.episodes, items) : [];
  return new Map(matches.map((match) => [match.episode, match]));
}
