import type { OpenedShow } from '#shared/ipc/handed-show.ts';
import { showOf } from '../../shared/audio/shows.ts';

/** A show that the window has open, without episodes. */
export function openedShow(id: string, root = `/shows/${id}`): OpenedShow {
  return {
    id,
    show: showOf({ root }),
    episodes: [],
    site: { files: [], complete: true, pages: [], layoutIds: [] },
    addresses: [],
    isSample: false,
    reading: 1,
  };
}
