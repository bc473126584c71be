import { openLinkCache } from '#host/links/link-cache.ts';
import { systemClock } from '#host/links/system-clock.ts';
import type { Answers } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import type { LinkPorts } from '#shared/links/online/ports.ts';
import { runLinks } from '#shared/links/run-links.ts';
import type { Settings } from '#shared/settings/settings.ts';
import type { AppArguments } from '../arguments.ts';
import type { TellPage } from '../ipc/tell-page.ts';

export interface LinkRuns {
  check(request: Request<'links:check'>): Promise<Answers['links:check']>;
  cancel(run: string): null;
  /** Where the cache was put, if it could not be read. */
  keptAside(): Promise<string | undefined>;
}

export interface LinkRunPorts {
  readonly request: LinkPorts['request'];
  readonly cacheFile: string;
  readonly args: AppArguments;
  /** The person's own manners: pacing, and addresses that are never asked. */
  readonly settings: () => Pick<Settings, 'linksInFlight' | 'linksPerHost' | 'linkExcludes'>;
  readonly tell: TellPage;
}

/** Link checks that the page asks for; each can be cancelled, all share one cache and its promise of one day. */
export function linkRuns({ request, cacheFile, args, settings, tell }: LinkRunPorts): LinkRuns {
  const running = new Map<string, AbortController>();
  const cache = openLinkCache(cacheFile);
  return {
    async check({ run, addresses, budgetMs, excludes }) {
      const urls = addresses;
      // Without network nothing is asked, and nothing is called broken.
      if (args.offline) return Object.fromEntries(urls.map((url) => [url, { state: 'unchecked', reason: 'offline' }]));
      const controller = new AbortController();
      running.set(run, controller);
      try {
        const known = await cache;
        const { linksInFlight, linksPerHost, linkExcludes } = settings();
        const verdicts = await runLinks(urls, {
          ports: { request, clock: systemClock, cache: known },
          settings: {
            allowLocal: args.allowLocal,
            inFlight: linksInFlight,
            perHost: linksPerHost,
            excludes: [...excludes, ...linkExcludes],
            ...(budgetMs === null ? {} : { runTimeout: budgetMs }),
          },
          signal: controller.signal,
          onVerdict: (url, verdict) => tell('links:verdict', { run, url, verdict }),
        });
        known.save();
        return Object.fromEntries(verdicts);
      } finally {
        running.delete(run);
      }
    },
    keptAside: async () => (await cache).keptAside,
    cancel(run) {
      running.get(run)?.abort();
      return null;
    },
  };
}
