import type { AudioFacts, AudioFailure } from '#shared/audio/audio-facts.ts';
import type { EpisodeAddress, SiteFacts } from '#shared/links/site.ts';
import { ok, type Result } from '#shared/result.ts';
import { inspectFile } from '../audio/file-source.ts';
import { readSite } from '../links/read-site.ts';
import { type OpenShow, openShow, type ShowFailure } from '../show-folder.ts';

/** A show as read from disk, with what its site's links are resolved against. */
export interface ReadShow extends OpenShow {
  readonly site: SiteFacts;
  readonly addresses: readonly EpisodeAddress[];
}

async function readShow(root: string): Promise<Result<ReadShow, ShowFailure>> {
  const opened = await openShow(root);
  return opened.ok ? ok({ ...opened.value, site: await readSite(opened.value.show), addresses: [] }) : opened;
}

function inspect(path: string): Promise<Result<AudioFacts, AudioFailure>> {
  return inspectFile(path);
}

/** What runs off the main process's thread: each takes and gives plain data. */
export const jobs = { readShow, inspect } as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
