import type { AudioFacts, AudioFailure } from '#shared/audio/audio-facts.ts';
import type { JudgedShow } from '#shared/check/judged-show.ts';
import type { EpisodeAddress, SiteFacts } from '#shared/links/site.ts';
import { ok, type Result } from '#shared/result.ts';
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

function inspect(path: string): Promise<Result<AudioFacts, AudioFailure>> {
  return inspectFile(path);
}

function judge(root: string): Promise<JudgedShow | undefined> {
  return judgeShow(root, Date.now());
}

/** What runs off the main process's thread: each takes and gives plain data. */
export const jobs = { readShow, inspect, judge } as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
