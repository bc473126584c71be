import type { EpisodeAddress, SiteFacts } from '#shared/links/site.ts';
import { isOut } from '#shared/show/content/is-out.ts';
import { readAddresses } from '../../links/read-addresses.ts';
import { readSite } from '../../links/read-site.ts';
import type { OpenShow } from '../../show-folder.ts';

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

/** A show that was read before, with its episodes out that came out since. */
export function asOfNow(whole: WholeShow, now: number): WholeShow {
  const byPath = new Map(whole.episodes.map((episode) => [episode.path, episode]));
  const addresses = whole.addresses.map((address) => {
    const episode = byPath.get(address.path);
    const isOutNow = episode !== undefined && isOut(episode, now);
    return isOutNow === address.isOut ? address : { ...address, isOut: isOutNow };
  });
  return { ...whole, addresses };
}
