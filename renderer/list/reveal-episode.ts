import { request } from '../bridge.ts';
import { currentShow } from '../store/show-store.ts';

/** Shows the file in the system's own window of its folder. */
export async function revealEpisode(path: string): Promise<void> {
  const opened = currentShow();
  if (opened !== undefined) await request('shell:reveal', { show: opened.id, path });
}
