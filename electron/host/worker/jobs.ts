import type { AudioFacts, AudioFailure } from '#shared/audio/audio-facts.ts';
import type { JudgedShow } from '#shared/check/judged-show.ts';
import type { Result } from '#shared/result.ts';
import { copyAudio } from '../audio/copy-audio.ts';
import { lookAtDropped } from '../audio/dropped-audio.ts';
import { inspectFile } from '../audio/file-source.ts';
import { readPackets, readWave } from '../audio/read-wave.ts';
import { readPublishState } from '../git/read-publish-state.ts';
import { openHandover, packFiles, takeFiles } from '../handover/handover-jobs.ts';
import { type ShowIndex, showIndex } from '../show/index/show-index.ts';
import type { ReadShow } from '../show/index/whole-show.ts';
import { judgeShow } from '../show/judge-show.ts';
import { learnNotes } from '../show/learn-notes.ts';
import { readSiteSources } from '../show/read-site-sources.ts';
import type { NotesFound } from '../show/search/notes-search.ts';
import type { ShowFailure } from '../show-folder.ts';
import type { JobControl } from './job-control.ts';

/** Indexes by the folder that they are kept in: one in the app. */
const indexes = new Map<string, ShowIndex>();

function indexIn(folder: string): ShowIndex {
  const index = indexes.get(folder) ?? showIndex({ folder, now: Date.now });
  indexes.set(folder, index);
  return index;
}

/** Which show is wanted, and where its index is kept. */
interface IndexedShow {
  readonly root: string;
  readonly indexes: string;
}

function readShow({
  root,
  indexes: folder,
  unless,
}: IndexedShow & { readonly unless?: string | undefined }): Promise<Result<ReadShow | 'unchanged', ShowFailure>> {
  return indexIn(folder).read(root, unless);
}

function searchShow({ root, indexes: folder, search }: IndexedShow & { readonly search: string }): Promise<NotesFound> {
  return indexIn(folder).search(root, search);
}

function inspect(path: string, control: JobControl): Promise<Result<AudioFacts, AudioFailure>> {
  return inspectFile(path, control);
}

function judge(root: string): Promise<JudgedShow | undefined> {
  return judgeShow(root, Date.now());
}

/** What runs off the main process's thread: each takes and gives plain data. */
export const jobs = {
  readShow,
  searchShow,
  inspect,
  judge,
  copyAudio,
  lookAtDropped,
  readWave,
  readPackets,
  readPublishState,
  readSiteSources,
  packFiles,
  openHandover,
  takeFiles,
  learnNotes,
} as const;

export type Jobs = typeof jobs;
