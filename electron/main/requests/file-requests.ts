import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '#host/files/file-failure.ts';
import { moveFile } from '#host/files/move-file.ts';
import type { SetAside } from '#host/files/set-aside.ts';
import type { Answers, Failure } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { fail, ok } from '#shared/result.ts';
import type { OpenShows } from '../shows/open-shows.ts';

export interface FilePorts {
  readonly shows: OpenShows;
  readonly aside: SetAside;
}

const outside = (path: string): Failure => ({ reason: 'outside-show', path });

/** Another name or folder for an episode. A folder of drafts that the show does not have yet is made. */
export async function moveEpisode(
  { shows }: FilePorts,
  { show, from, to }: Request<'episode:move'>,
): Promise<Answers['episode:move']> {
  const source = await shows.resolve(show, from);
  if (source === undefined) return fail(outside(from));
  const folder = to.includes('/') ? await shows.resolve(show, dirname(to)) : undefined;
  if (folder !== undefined) {
    await mkdir(folder).catch((cause) => {
      if (codeOf(cause) === undefined) throw cause;
    });
  }
  const target = await shows.resolve(show, to);
  if (target === undefined) return fail(outside(to));
  const moved = await moveFile(source, target);
  if (moved.ok) return ok(null);
  return fail({
    reason: moved.error.reason,
    path: moved.error.reason === 'exists' ? to : from,
    detail: moved.error.code,
  });
}

/** To the system's trash, with a copy of the app's own aside for undo. */
export async function trashEpisode(
  { shows, aside }: FilePorts,
  { show, path }: Request<'episode:trash'>,
): Promise<Answers['episode:trash']> {
  const file = await shows.resolve(show, path);
  if (file === undefined) return fail(outside(path));
  const put = await aside.put(file);
  return put.ok ? put : fail({ reason: put.error.reason, path, detail: put.error.code });
}

/** Puts a file from the trash back where it was. */
export async function bringBackEpisode(
  { shows, aside }: FilePorts,
  { show, path, kept }: Request<'episode:bringBack'>,
): Promise<Answers['episode:bringBack']> {
  const file = await shows.resolve(show, path);
  if (file === undefined) return fail(outside(path));
  const back = await aside.bringBack(kept, file);
  return back.ok ? back : fail({ reason: back.error.reason, path, detail: back.error.code });
}
