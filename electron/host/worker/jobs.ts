import type { AudioFacts, AudioFailure } from '#shared/audio/audio-facts.ts';
import type { JudgedShow } from '#shared/check/judged-show.ts';
import type { EpisodeAddress, SiteFacts } from '#shared/links/site.ts';
import { ok, type Result } from '#shared/result.ts';
import { copyAudio } from '../audio/copy-audio.ts';
import { lookAtDropped } from '../audio/dropped-audio.ts';
import { inspectFile } from '../audio/file-source.ts';
import { readAddresses } from '../links/read-addresses.ts';
import { readSite } from '../links/read-site.ts';
import { judgeShow } from '../show/judge-show.ts';
import { type OpenShow, openShow, type ShowFailure } from '../show-folder.ts';

/** A show as read from disk, with what its site's links are resolved against. */
export interface ReadShow extends OpenShow {
  readonly site: SiteFacts;
  readonly addresses: readonly EpisodeAddress[];
}

/** How a job says how far it is, and hears that it is not wanted any more. */
export interface JobControl {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

async function readShow(root: string): Promise<Result<ReadShow, ShowFailure>> {
  const opened = await openShow(root);
  if (!opened.ok) return opened;
  const { show, episodes } = opened.value;
  const [site, addresses] = await Promise.all([
    readSite(show, opened.value.siteFiles),
    readAddresses(show, episodes, Date.now()),
  ]);
  return ok({ ...opened.value, site, addresses });
}

function inspect(path: string, control: JobControl): Promise<Result<AudioFacts, AudioFailure>> {
  return inspectFile(path, control);
}

function judge(root: string): Promise<JudgedShow | undefined> {
  return judgeShow(root, Date.now());
}

/** What runs off the main process's thread: each takes and gives plain data. */
export const jobs = { readShow, inspect, judge, copyAudio, lookAtDropped } as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
