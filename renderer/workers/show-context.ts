import type { ShowContext } from '#shared/check/check-episode.ts';
import { createSite } from '#shared/links/create-site.ts';
import type { ToWorker } from './analysis-messages.ts';

/** What the episodes of a show are judged against, but for the time of day. */
export function showContext(message: Extract<ToWorker, { type: 'show' }>): Omit<ShowContext, 'now'> {
  const { show, episodes, site, addresses, allowLocal } = message;
  const local = episodes
    .map((episode) => episode.audio)
    .filter((audio) => audio !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(audio));
  return { show, episodes, allowLocal, site: createSite(site, show, addresses, local) };
}
