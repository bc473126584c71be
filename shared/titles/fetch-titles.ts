import { createPacer, type Pacer } from '../links/online/pacing.ts';
import {
  type Clock,
  defaultLinkSettings,
  type LinkAnswer,
  type LinkRequest,
  type RequestFailure,
} from '../links/online/ports.ts';
import { isPrivateHost } from '../links/private-host.ts';
import { askableAddress } from '../links/run-links.ts';
import type { Result } from '../result.ts';
import { pageTitle } from './page-title.ts';

/** The head of an answer with the beginning of its body. */
export interface PageAnswer extends LinkAnswer {
  readonly body: Uint8Array;
}

export interface TitlePorts {
  /** One exchange, no redirect followed; reads the body until `isEnough` says so or it ends. Never rejects. */
  readonly request: (
    request: LinkRequest,
    isEnough: (body: Uint8Array) => boolean,
  ) => Promise<Result<PageAnswer, RequestFailure>>;
  readonly clock: Clock;
}

export interface TitleRun {
  readonly ports: TitlePorts;
  readonly allowLocal: boolean;
  readonly signal?: AbortSignal;
}

/** A page's title, or why there is none: a failure of the request, `status` of the answer, `no-title`. */
export type FetchedTitle = { readonly title: string } | { readonly reason: RequestFailure | 'status' | 'no-title' };

/** Pages that set their title late hold scripts before it; more than this is no page for a title. */
const mostBytes = 1_500_000;

/**
 * The titles of pages, asked together at the pace that link checks keep: a few at once, spread over hosts. Each address
 * is asked once; private ones never, unless they are allowed. Never rejects.
 */
export async function fetchTitles(urls: readonly string[], run: TitleRun): Promise<ReadonlyMap<string, FetchedTitle>> {
  const pacer = createPacer(run.ports.clock, { ...defaultLinkSettings, inFlight: 16 });
  const asked = new Map<string, Promise<FetchedTitle>>();
  for (const url of urls) {
    const address = askableAddress(url);
    if (address !== undefined && !asked.has(url)) asked.set(url, fetchTitle(address, run, pacer));
  }
  const found = await Promise.all([...asked].map(async ([url, title]) => [url, await title] as const));
  pacer.stop();
  return new Map(found);
}

async function fetchTitle(start: string, run: TitleRun, pacer: Pacer): Promise<FetchedTitle> {
  const { maxRedirects, linkTimeout } = defaultLinkSettings;
  let url = start;
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const { host, hostname } = new URL(url);
    if (!run.allowLocal && isPrivateHost(hostname)) return { reason: 'private' };
    const request: LinkRequest = {
      method: 'GET',
      url,
      headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' },
      timeout: linkTimeout,
      signal: run.signal,
    };
    const answer = await pacer.run(host, () => run.ports.request(request, holdsTitle));
    if (!answer.ok) return { reason: answer.error };
    const { status, headers, body } = answer.value;
    const next = status >= 300 && status < 400 ? headers['location'] : undefined;
    if (next === undefined) return titleOf(status, headers['content-type'], body);
    const target = URL.canParse(next, url) ? askableAddress(new URL(next, url).href) : undefined;
    if (target === undefined) return { reason: 'no-title' };
    url = target;
  }
  return { reason: 'status' };
}

function titleOf(status: number, contentType: string | undefined, body: Uint8Array): FetchedTitle {
  if (status < 200 || status >= 300) return { reason: 'status' };
  if (contentType !== undefined && !/html|xml|text\/plain/i.test(contentType)) return { reason: 'no-title' };
  const title = pageTitle(body, contentType);
  return title === undefined ? { reason: 'no-title' } : { title };
}

/** Whether a page's beginning is enough: the end of its title is there, in any encoding that has ASCII. */
function holdsTitle(body: Uint8Array): boolean {
  if (body.length >= mostBytes) return true;
  return (
    new TextDecoder('windows-1252').decode(body.subarray(Math.max(0, body.length - 70_000))).search(/<\/title/i) !== -1
  );
}
