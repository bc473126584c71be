import type { EpisodeSummary } from '../show/episode-summary.ts';
import { type MatchReason, matchSigns, type Signs } from './match-signs.ts';
import { dayInName, dayOfDate, fileNameOf, numberInName, stemOf } from './name-signs.ts';

/** An audio file among several that were dropped. */
export interface AudioFile {
  /** Absolute, or below the folder dropped; with either system's separators. */
  readonly path: string;
  /** From its tags. */
  readonly title?: string;
  readonly number?: number;
}

/** A file with the episode that it belongs to; without one where none was found. */
export interface AudioMatch {
  readonly file: AudioFile;
  /** The episode's path. */
  readonly episode?: string;
  readonly reason?: MatchReason;
  /** 1: certain; from 0.8 on it may be applied unseen; below, a person should look. */
  readonly confidence: number;
}

/**
 * Matches files to episodes, one to one: by the file name in the episode's audio value, by number, by day, by title.
 * A number or day that several files or episodes share decides nothing.
 */
export function matchAudio(files: readonly AudioFile[], episodes: readonly EpisodeSummary[]): readonly AudioMatch[] {
  const pairs = matchSigns(files.map(signsOfFile), episodes.map(signsOfEpisode));
  const byFile = new Map(pairs.map((pair) => [pair.left, pair]));
  return files.map((file, index): AudioMatch => {
    const pair = byFile.get(index);
    const episode = pair && episodes[pair.right];
    if (!pair || !episode) return { file, confidence: 0 };
    return { file, episode: episode.path, reason: pair.reason, confidence: pair.confidence };
  });
}

function signsOfFile({ path, title, number }: AudioFile): Signs {
  const stem = stemOf(path);
  const day = dayInName(stem);
  return {
    names: [nameSign(path)],
    number: numberInName(stem) ?? number,
    dates: day === undefined ? [] : [day],
    titles: title === undefined ? [stem] : [title, stem],
  };
}

function signsOfEpisode({ path, title, audio, dateText, number }: EpisodeSummary): Signs {
  const day = dayOfDate(dateText) ?? dayInName(stemOf(path));
  return {
    names: audio === '' ? [] : [nameSign(audio)],
    number: number ?? numberInName(stemOf(audio)) ?? numberInName(stemOf(path)),
    dates: day === undefined ? [] : [day],
    titles: [title],
  };
}

/** A file name as it is compared: composed characters, no case. */
function nameSign(path: string): string {
  return fileNameOf(path).normalize('NFC').toLowerCase();
}
