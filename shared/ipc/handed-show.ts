import type { EpisodeAddress, SiteFacts } from '../links/site.ts';
import { isOut } from '../show/content/is-out.ts';
import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Show } from '../show/show.ts';

/** What a show consists of for the window. */
export interface ShowContent {
  readonly show: Show;
  readonly episodes: readonly EpisodeSummary[];
  /** What links and rules need to know of the site around the episodes. */
  readonly site: SiteFacts;
  /** Where the episodes can be reached on the site. */
  readonly addresses: readonly EpisodeAddress[];
}

/** What the main process knows of a show that passes through it. */
interface Passage {
  /** Names the show in requests and in `app://show-ID/`. */
  readonly id: string;
  readonly isSample: boolean;
  /** When the folder's reading began, counted over all of this run; 0: it is remembered from an earlier one. */
  readonly reading: number;
  /** As the last run left it: `show:catchUp` has the folder read, and what is new told. */
  readonly isRemembered?: true;
}

/**
 * A show on its way to the window. Its content is bytes until it is there: thousands of episodes that are copied as objects
 * or as text from thread to thread and from process to process cost each of them more than parsing them once.
 */
export interface HandedShow extends Passage {
  /** JSON of `ShowContent` in UTF-8, in a buffer of its own. */
  readonly content: Uint8Array;
}

/** A show as the window has it open. */
export interface OpenedShow extends Passage, ShowContent {}

/** The content of a show, without what only its reader needs to know of it. */
export function contentBytes({ show, episodes, site, addresses }: ShowContent): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ show, episodes, site, addresses } satisfies ShowContent));
}

/** What `contentBytes` wrote; `SyntaxError` for bytes that it did not write. */
export function contentOf(bytes: Uint8Array): ShowContent {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** A show that arrived. One that was read a while ago has those episodes out that came out since; `now`: ms since 1970. */
export function openedShow({ content, ...passage }: HandedShow, now: number): OpenedShow {
  const { addresses, ...rest } = contentOf(content);
  const waiting = new Set(rest.episodes.filter((episode) => !isOut(episode, now)).map(({ path }) => path));
  const asOfNow = addresses.map((address) => {
    const isOutNow = !waiting.has(address.path);
    return isOutNow === address.isOut ? address : { ...address, isOut: isOutNow };
  });
  return { ...passage, ...rest, addresses: asOfNow };
}
