import type { EditRefusal } from '../../frontmatter/edit.ts';
import { editFrontMatter } from '../../frontmatter/edit-front-matter.ts';
import { writingHabitsOf } from '../../frontmatter/habits-of-show.ts';
import { parseFrontMatter } from '../../frontmatter/parse.ts';
import { ok, type Result } from '../../result.ts';
import type { EpisodeSummary } from '../../show/episode-summary.ts';
import type { Show } from '../../show/show.ts';
import type { Splice } from '../../text/splice.ts';
import { type FillRow, type FillTarget, fillEdits } from '../fill-plan.ts';
import { matchAudio } from '../match-audio.ts';
import type { MatchReason } from '../match-signs.ts';
import type { ReviewedAudio } from '../plan-review.ts';

/** A sound or a feed's item among several, with the episode that it is meant for. */
export interface FillEntry {
  /** Names the entry: the file's path, or the episode's where a feed is looked up for it. */
  readonly key: string;
  /** The episode's path; absent where none was found. */
  readonly episode?: string;
  readonly reason?: MatchReason | 'chosen';
  /** 1: certain; from 0.8 on it may be applied unseen; below, a person should look. */
  readonly confidence: number;
}

/**
 * How an entry stands. `ready`: something is to be filled in; `right`: nothing differs; `unsure`: the match needs a look;
 * `unmatched`: no episode was found; `closed`: the episode has no front matter that can be filled in. Words:
 * `fill.many.state.<state>`.
 */
export type EntryState = 'ready' | 'right' | 'unsure' | 'unmatched' | 'closed';

/** Matches less sure than this are for a person to decide. */
const SURE = 0.8;

/** Matches dropped sounds to the show's episodes; what is retired takes no sound. */
export function entriesForFiles(
  files: readonly ReviewedAudio[],
  episodes: readonly EpisodeSummary[],
): readonly FillEntry[] {
  const known = files.map(({ path, facts: { title, number } }) => ({
    path,
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
  }));
  const living = episodes.filter(({ status }) => status !== 'archive');
  return matchAudio(known, living).map(({ file, episode, reason, confidence }) => ({
    key: file.path,
    confidence,
    ...(episode === undefined ? {} : { episode }),
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** The entry for the episode that the person chose; who had that episode before has none. */
export function rematched(entries: readonly FillEntry[], key: string, episode: string | null): readonly FillEntry[] {
  return entries.map((entry) => {
    if (entry.key === key && episode !== null) return { key, episode, reason: 'chosen', confidence: 1 };
    const isTaken = entry.key === key || (episode !== null && entry.episode === episode);
    return isTaken ? { key: entry.key, confidence: 0 } : entry;
  });
}

/** An episode's text, read for filling in. */
export function fillTarget(text: string, show: Show): FillTarget {
  return { text, frontMatter: parseFrontMatter(text, show.reader) };
}

/** How an entry stands, by the rows that its episode would get. */
export function stateOf(entry: FillEntry, rows: readonly FillRow[] | undefined): EntryState {
  if (entry.episode === undefined) return 'unmatched';
  if (rows === undefined || rows.length === 0) return 'closed';
  if (wantedRows(rows).length === 0) return 'right';
  return entry.confidence < SURE ? 'unsure' : 'ready';
}

/**
 * What is filled in unseen. A path that stands there stays: it is changed for one episode at a time, where the copy of
 * the file is at hand.
 */
export function wantedRows(rows: readonly FillRow[]): readonly FillRow[] {
  return rows.filter(
    ({ role, reason, preselected }) =>
      preselected && (role !== 'audio' || reason === 'missing' || reason === 'placeholder'),
  );
}

/** The replacements that carry out rows in an episode's text. */
export function fillSplices(
  text: string,
  rows: readonly FillRow[],
  show: Show,
): Result<readonly Splice[], EditRefusal> {
  const edited = editFrontMatter(text, fillEdits(rows), { reader: show.reader, habits: writingHabitsOf(show) });
  return edited.ok ? ok(edited.value.splices) : edited;
}
