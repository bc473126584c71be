import type { AudioFacts, AudioFailure } from '#shared/audio/audio-facts.ts';
import type { Result } from '#shared/result.ts';
import { inspectFile } from '../audio/file-source.ts';
import { type OpenShow, openShow, type ShowFailure } from '../show-folder.ts';
import { listSiteFiles } from '../site-files.ts';

/** A show as read from disk, with what its site's links are resolved against. */
export interface ReadShow extends OpenShow {
  readonly siteFiles: readonly string[];
}

async function readShow(root: string): Promise<Result<ReadShow, ShowFailure>> {
  const [opened, site] = await Promise.all([openShow(root), listSiteFiles(root)]);
  return opened.ok ? { ok: true, value: { ...opened.value, siteFiles: site.files } } : opened;
}

function inspect(path: string): Promise<Result<AudioFacts, AudioFailure>> {
  return inspectFile(path);
}

/** What runs off the main process's thread: each takes and gives plain data. */
export const jobs = { readShow, inspect } as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
