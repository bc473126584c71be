import { contentBytes } from '#shared/ipc/handed-show.ts';
import type { EpisodeAddress, SiteFacts } from '#shared/links/site.ts';
import { readAddresses } from '../../links/read-addresses.ts';
import { readSite } from '../../links/read-site.ts';
import type { OpenShow } from '../../show-folder.ts';
import { episodeFolders } from '../episode-folders.ts';

/** A show as read from disk, with what its site's links are resolved against. */
export interface WholeShow extends OpenShow {
  readonly site: SiteFacts;
  readonly addresses: readonly EpisodeAddress[];
  /** Names this state of the folder: the same as long as nothing in it changed that the show is made of. */
  readonly state: string;
}

/** Reads what links need beside the episodes. `now`: ms since 1970, by which episodes are out. */
export async function wholeShow(opened: OpenShow, state: string, now: number): Promise<WholeShow> {
  const { show, episodes, siteFiles } = opened;
  const [site, addresses] = await Promise.all([readSite(show, siteFiles), readAddresses(show, episodes, now)]);
  return { ...opened, site, addresses, state };
}

/** A show as it leaves the thread that read it. */
export interface ReadShow {
  readonly root: string;
  /** The folders that hold its episodes, and its root: absolute paths. */
  readonly folders: readonly string[];
  readonly state: string;
  /** `contentBytes`, for the window. */
  readonly content: Uint8Array;
}

export function readShowOf(whole: WholeShow): ReadShow {
  const { show, episodes, state } = whole;
  return { root: show.root, folders: [...episodeFolders(show.root, episodes)], state, content: contentBytes(whole) };
}
