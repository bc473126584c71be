import { pathOf, request } from '../bridge.ts';
import type { DropPlace } from '../drop/drop-place.ts';
import { beginWithSound, fillFromFiles } from '../fill/drop-audio.ts';
import { useDialogs } from '../store/dialogs-store.ts';
import { openEpisode } from './open-episode.ts';
import { openPath } from './open-show.ts';

/** What was dropped: sounds to fill in from, an episode or a folder to open. A question that waits is answered first. */
export async function dropFiles(files: readonly File[], place: DropPlace): Promise<void> {
  const paths = files.map(pathOf).filter((path) => path !== '');
  if (paths.length === 0 || useDialogs.getState().open.length > 0) return;
  const { audio, open } = await request('audio:look', { paths });
  if (open !== null) {
    await openPath(open);
    return;
  }
  if (place.type === 'row' && audio.length === 1) await openEpisode(place.path);
  if (place.type === 'new' && audio.length === 1) await beginWithSound(audio[0] ?? '');
  else await fillFromFiles(audio);
}
