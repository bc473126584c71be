import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { retiredFiles } from '#shared/bulk/retired-audio.ts';
import type { SizedFile } from '#shared/bulk/retired-copy.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { inParallel } from '../show/in-parallel.ts';
import { openShow } from '../show-folder.ts';
import type { LeftAlone } from './bulk-files.ts';

export interface RetiredArgument {
  readonly root: string;
  /** Archived episodes; null: all of them. */
  readonly paths: readonly string[] | null;
}

/** Looks in the show's folder for recordings of archived episodes that lie on a server too. No server is asked. */
export async function findRetiredAudio({
  root,
  paths,
}: RetiredArgument): Promise<Result<{ readonly files: readonly SizedFile[]; readonly onSite: number }, LeftAlone>> {
  const opened = await openShow(root);
  if (!opened.ok) return fail({ reason: `folder-${opened.error.reason}` });
  const { show, episodes, siteFiles } = opened.value;
  const archived = episodes.filter(({ status }) => status === 'archive').map(({ path }) => path);
  const { files, onSite } = retiredFiles(show, episodes, siteFiles, new Set(paths ?? archived));
  const sized = await inParallel(files, 16, async (file) => {
    const stats = await lstat(join(root, file.path)).catch(() => undefined);
    return stats?.isFile() === true && stats.size > 0 ? [{ ...file, bytes: stats.size }] : [];
  });
  return ok({ files: sized.flat(), onSite });
}
