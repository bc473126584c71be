import { homedir } from 'node:os';
import { join } from 'node:path';
import { openLinkCache } from '#host/links/link-cache.ts';
import { systemClock } from '#host/links/system-clock.ts';
import { createUndiciRequests } from '#host/links/undici-requests.ts';
import type { CheckedEpisode } from '#shared/check/check-episode.ts';
import { needsNetwork, withVerdicts } from '#shared/check/online-links.ts';
import { runLinks } from '#shared/links/run-links.ts';
import type { Show } from '#shared/show/show.ts';
import type { CheckArguments } from './check-arguments.ts';
import type { CliIo } from './io.ts';

/** Asks every address that only the network can judge, once, and gives the episodes with the answers. */
export async function askLinks(
  episodes: readonly CheckedEpisode[],
  show: Show,
  options: CheckArguments,
  io: CliIo,
): Promise<readonly CheckedEpisode[]> {
  const urls = new Set(episodes.flatMap(({ links }) => links.filter(needsNetwork).map(({ url }) => url)));
  if (urls.size === 0) return episodes;
  const requests = createUndiciRequests({
    allowLocal: options.allowLocal,
    userAgent: 'episode-editor/0.1 (link check)',
  });
  const cache = options.cache ? await openLinkCache(join(cacheFolder(io.env), 'links.json')) : undefined;
  const { concurrency, perHost, timeout } = options;
  const verdicts = await runLinks([...urls], {
    ports: { request: requests.request, clock: systemClock, ...(cache && { cache }) },
    settings: {
      allowLocal: options.allowLocal,
      excludes: show.settings?.links?.exclude ?? [],
      ...(concurrency === undefined ? {} : { inFlight: concurrency }),
      ...(perHost === undefined ? {} : { perHost }),
      ...(timeout === undefined ? {} : { linkTimeout: timeout * 1000 }),
    },
  });
  await Promise.all([requests.close(), cache?.save()]);
  return episodes.map((episode) => withVerdicts(episode, verdicts, show));
}

/** Where programs of this system keep what they can do without. */
function cacheFolder(env: CliIo['env']): string {
  const own = 'episode-editor';
  if (env['EPISODE_EDITOR_CACHE']) return env['EPISODE_EDITOR_CACHE'];
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], own);
  const home = env['HOME'] ?? homedir();
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', own);
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), own);
}
