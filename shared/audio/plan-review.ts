import type { EpisodeSummary } from '../show/episode-summary.ts';
import { roleNode } from '../show/profile/role-nodes.ts';
import type { Show } from '../show/show.ts';
import type { AudioFacts } from './audio-facts.ts';
import { findPath, resolveAudio } from './audio-path.ts';
import { type FillRow, type FillTarget, planFill } from './fill-plan.ts';
import { fileNameOf } from './name-signs.ts';
import { type AudioPathProposal, proposeAudioPath } from './propose-audio-path.ts';
import { isSoundFile } from './sound-files.ts';

/** A name that the sound may have in the show. Words: `fill.name.<why>`. */
export interface NameChoice {
  readonly name: string;
  /** `own`: as the file is named; `ascii`: without characters that servers stumble over; `present`: as the episode says. */
  readonly why: 'own' | 'ascii' | 'present';
}

/** What a sound would change in one episode, and where it would lie. */
export interface AudioReviewPlan {
  readonly rows: readonly FillRow[];
  readonly names: readonly NameChoice[];
  /** Below the show's root: set where the file lies elsewhere than the site publishes it. */
  readonly copyTo?: string;
  /** The show keeps its sounds in that folder, and this one is missing there. */
  readonly isCopyLikely: boolean;
}

/** The show around the episode. */
export interface ReviewAround {
  readonly show: Show;
  /** Newest first. */
  readonly episodes: readonly EpisodeSummary[];
  /** Every file below the show's root, with `/`. */
  readonly files: readonly string[];
}

/** An inspected file: absolute path, with either system's separators. */
export interface ReviewedAudio {
  readonly path: string;
  readonly facts: AudioFacts;
}

/**
 * The review of a sound for the episode at `path` (below the show's root). `name`: the one that the person took; the
 * file's own where it is absent. What stands there points at nothing only where its folder has other sounds: a show
 * that keeps its sounds elsewhere names files that are not in its folder.
 */
export function planReview(
  target: FillTarget & { readonly path: string },
  around: ReviewAround,
  { path: file, facts }: ReviewedAudio,
  name?: string,
): AudioReviewPlan {
  const { show, episodes, files } = around;
  const present = presentAudio(target, around);
  const others = episodes.filter((episode) => episode.path !== target.path);
  const neighbours = others.some(({ audio }) => audio.trim() !== '') ? others : episodes;
  const own = proposeAudioPath(file, show, neighbours);
  const proposal = name === undefined ? own : proposeAudioPath(file, show, neighbours, name);
  const rows = planFill(target, show, {
    audio: { path: proposal.path, presentIsGone: present.isGone },
    bytes: facts.bytes,
    seconds: facts.seconds,
    ...(facts.title === undefined ? {} : { title: facts.title }),
  });
  const isTaken = rows.some((row) => row.role === 'audio' && (row.preselected || row.reason === 'same'));
  const { copyTo } = proposal;
  return {
    rows,
    names: namesFor(file, own, present.isGone ? fileNameOf(present.written) : undefined),
    ...(copyTo === undefined ? {} : { copyTo }),
    isCopyLikely:
      copyTo !== undefined && isTaken && hasSounds(files, folderOf(copyTo)) && findPath([copyTo], files) === undefined,
  };
}

function presentAudio(
  target: FillTarget & { readonly path: string },
  { show, files }: ReviewAround,
): { written: string; isGone: boolean } {
  const value = roleNode(target.frontMatter, show.profile, 'audio', show.reader)?.node.value;
  const written = typeof value === 'string' ? value.trim() : '';
  const place = written === '' ? undefined : resolveAudio(written, show, target.path);
  if (place?.kind !== 'file' || place.url !== undefined) return { written, isGone: false };
  const [likeliest = ''] = place.candidates;
  const isGone = findPath(place.candidates, files) === undefined && hasSounds(files, folderOf(likeliest));
  return { written, isGone };
}

/** The site's own root is no folder of sounds. */
function hasSounds(files: readonly string[], folder: string): boolean {
  return folder !== '' && files.some((file) => file.startsWith(folder) && isSoundFile(file));
}

/** With its final `/`; '' for a file at the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function namesFor(file: string, own: AudioPathProposal, present: string | undefined): readonly NameChoice[] {
  const ownName = fileNameOf(file.replaceAll('%', '%25')).normalize('NFC');
  const names: NameChoice[] = [{ name: ownName, why: 'own' }];
  if (own.asciiName !== undefined) names.push({ name: own.asciiName, why: 'ascii' });
  const isSameKind = present !== undefined && endingOf(present) === endingOf(ownName);
  if (isSameKind && names.every(({ name }) => name !== present)) names.push({ name: present, why: 'present' });
  return names;
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.')).toLowerCase();
}
