import { Worker } from 'node:worker_threads';
import { LinkChecker } from 'linkinator';
import { systemClock } from '#host/links/system-clock.ts';
import { createUndiciRequests } from '#host/links/undici-requests.ts';
import { defaultLinkSettings } from '#shared/links/online/ports.ts';
import { runLinks } from '#shared/links/run-links.ts';
import { type Bench, quantile, timesInTurn } from '../lib/measure.ts';

const LINKS = 1000;
const HOSTS = 50;
const ANSWER_MS = 100;
const RUNS = 5;
/** Requests in flight: linkinator's own default. */
const THEIR_LIMIT = 100;

/**
 * Runs in a thread of its own, so that neither checker waits for the hosts' work: it has nothing from around it. Hosts take
 * their time to answer; the first one has a page with all links.
 */
function serveHosts(): void {
  const { createServer } = process.getBuiltinModule('node:http');
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const { hosts, links, answerMs } = workerData;
  const origins: string[] = [];
  let page = '';
  for (let host = 0; host < hosts; host++) {
    const server = createServer((request, response) => {
      if (request.url === '/') response.setHeader('content-type', 'text/html').end(page);
      else setTimeout(() => response.end('ok'), answerMs);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') origins.push(`http://127.0.0.1:${address.port}`);
      if (origins.length < hosts) return;
      const urls = Array.from({ length: links }, (_, link) => `${origins[link % hosts]}/${link}`);
      page = urls.map((url) => `<a href="${url}">x</a>`).join('\n');
      parentPort?.postMessage({ urls, page: `${origins[0]}/` });
    });
  }
}

interface Hosts {
  readonly urls: readonly string[];
  readonly page: string;
}

/** The shortest time (ms) in which the promised manners let so many links be asked. */
function ideal({ hostPause, perHost, inFlight }: typeof defaultLinkSettings): number {
  const perHostLinks = LINKS / HOSTS;
  const byPause = (perHostLinks - 1) * hostPause + ANSWER_MS;
  const byHost = Math.ceil(perHostLinks / perHost) * ANSWER_MS;
  const byAll = Math.ceil(LINKS / inFlight) * ANSWER_MS;
  return Math.max(byPause, byHost, byAll);
}

/**
 * A thousand links beside what the pacing allows at best, and beside linkinator, which pauses for no host. Its version is
 * pinned to the last one before its limit of a hundred requests in flight was lost (mended in one that needs a newer Node):
 * those between send all thousand at once, which is a fault of theirs and nothing to be measured beside.
 */
export const bench: Bench = async (report) => {
  const workerData = { hosts: HOSTS, links: LINKS, answerMs: ANSWER_MS };
  const thread = new Worker(`(${serveHosts.toString()})()`, { eval: true, workerData });
  const { urls, page } = await new Promise<Hosts>((ready) => {
    thread.once('message', ready);
  });
  const ours = async (): Promise<void> => {
    const requests = createUndiciRequests({ allowLocal: true, userAgent: 'bench' });
    const verdicts = await runLinks(urls, {
      ports: { request: requests.request, clock: systemClock },
      settings: { allowLocal: true },
    });
    await requests.close();
    const fine = [...verdicts.values()].filter(({ state }) => state === 'ok').length;
    if (fine !== LINKS) throw new Error(`${fine} of ${LINKS} links are ok`);
  };
  const theirs = async (): Promise<void> => {
    const { links } = await new LinkChecker().check({ path: page, concurrency: THEIR_LIMIT });
    const fine = links.filter(({ state }) => state === 'OK').length;
    if (fine < LINKS) throw new Error(`linkinator: ${fine} of ${LINKS} links are ok`);
  };
  try {
    await timesInTurn(3, ours, theirs);
    const times = await timesInTurn(RUNS, ours, theirs);
    const value = quantile(times.one, 0.5);
    const on = `${LINKS} links on ${HOSTS} hosts that answer after ${ANSWER_MS} ms`;
    report({
      metric: 'links.thousand',
      value,
      unit: 'ms',
      baseline: ideal(defaultLinkSettings),
      detail: `median, ${on}, beside the least that the pacing allows`,
    });
    report({
      metric: 'links.vs-linkinator',
      value,
      unit: 'ms',
      baseline: quantile(times.other, 0.5),
      detail: `median, ${on}, beside linkinator, which does not pace`,
    });
  } finally {
    await thread.terminate();
  }
};
