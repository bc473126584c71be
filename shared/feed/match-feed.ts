import { type MatchReason, matchSigns, type Signs } from '../audio/match-signs.ts';
import { dayInName, dayOfDate, fileNameOf, numberInName, stemOf } from '../audio/name-signs.ts';
import { instantOf } from '../show/dates/instant.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { FeedItem } from './feed-items.ts';

/** An episode with its item in the host's feed; without one where none was found. */
export interface FeedMatch {
  /** The episode's path. */
  readonly episode: string;
  readonly item?: FeedItem;
  readonly reason?: MatchReason;
  /** 1: certain; from 0.8 on it may be applied unseen; below, a person should look. */
  readonly confidence: number;
}

/** Matches episodes to the feed's items: by the audio's address or file name, by number, by time or day, by title. */
export function matchFeed(episodes: readonly EpisodeSummary[], items: readonly FeedItem[]): readonly FeedMatch[] {
  const pairs = matchSigns(episodes.map(signsOfEpisode), items.map(signsOfItem));
  const byEpisode = new Map(pairs.map((pair) => [pair.left, pair]));
  return episodes.map(({ path }, index): FeedMatch => {
    const pair = byEpisode.get(index);
    const item = pair && items[pair.right];
    return pair && item
      ? { episode: path, item, reason: pair.reason, confidence: pair.confidence }
      : { episode: path, confidence: 0 };
  });
}

function signsOfEpisode({ path, title, audio, dateText, instant, number }: EpisodeSummary): Signs {
  return {
    names: audioSigns(audio),
    number: number ?? numberInTitle(title) ?? numberInName(stemOf(path)),
    dates: dateSigns(dateText, instant, dayInName(stemOf(path))),
    titles: [title],
  };
}

function signsOfItem({ title, url, date, number }: FeedItem): Signs {
  return {
    names: audioSigns(url),
    number: number ?? numberInTitle(title),
    dates: date === undefined ? [] : dateSigns(date, instantOf(date, undefined, 'psych'), undefined),
    titles: [title],
  };
}

/** The whole address without scheme and query, and the file's name: hosts move. */
function audioSigns(address: string): string[] {
  const plain = address
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[?#].*$/s, '');
  return plain === '' ? [] : [plain, fileNameOf(address.trim()).normalize('NFC').toLowerCase()];
}

/** The minute, then the day as written, then the day in UTC. */
function dateSigns(text: string, instant: number | undefined, fallback: string | undefined): string[] {
  const day = dayOfDate(text) ?? fallback;
  const moments = instant === undefined ? [] : [`@${Math.floor(instant / 60_000)}`];
  const universal = instant === undefined ? [] : [new Date(instant).toISOString().slice(0, 10)];
  return [...moments, ...(day === undefined ? [] : [day]), ...universal];
}

/** A number that begins a title (`12. Tea`, `#12 Tea`) or is marked as the episode's (`第12回`, `ep.12`). */
function numberInTitle(title: string): number | undefined {
  const plain = title.normalize('NFKC').trim();
  const leading = /^[#[(]?\s*(\d{1,4})(?=[\s.:,)\]、。「|-])/u.exec(plain)?.[1];
  if (leading !== undefined) return Number(leading);
  return /(?:#|第|ep(?:isode)?[.\s]*)\s*\d/iu.test(plain) ? numberInName(plain) : undefined;
}
