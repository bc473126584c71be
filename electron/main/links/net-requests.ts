import { type ClientRequest, net, session } from 'electron';
import type { LinkPorts, LinkRequest, RequestFailure } from '#shared/links/online/ports.ts';
import { isPrivateAddress } from '#shared/links/private-host.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { PageAnswer, TitlePorts } from '#shared/titles/fetch-titles.ts';

/** What Chromium's network errors mean for a link; what is not known counts as a broken connection. */
const causes: readonly (readonly [RegExp, RequestFailure])[] = [
  [/ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED/, 'unresolved'],
  [/ERR_CONNECTION_REFUSED/, 'refused'],
  [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_ADDRESS_UNREACHABLE|ERR_PROXY_CONNECTION_FAILED/, 'offline'],
  [/TIMED_OUT/, 'timeout'],
  [/ERR_CERT_COMMON_NAME_INVALID/, 'tls-name'],
  [/ERR_CERT|ERR_SSL|ERR_BAD_SSL/, 'tls'],
];

/**
 * Link requests by Chromium's network: the system's proxy and certificates. Redirects are heard, not followed, so that
 * each hop is looked at; no cookies, no credentials; the request is dropped with the head in hand.
 */
export function netRequests(options: NetOptions): LinkPorts['request'] {
  const ask = netPages(options);
  // Nothing of the body is waited for.
  return (request) => ask(request, () => true);
}

interface NetOptions {
  readonly allowLocal: boolean;
  readonly userAgent: string;
}

/** The same with the beginning of the body, for the titles of pages. */
export function netPages(options: NetOptions): TitlePorts['request'] {
  return async (request, isEnough) => {
    if (request.signal?.aborted) return fail('cancelled');
    const host = new URL(request.url).hostname;
    const refusal = options.allowLocal ? undefined : await refusalOf(host, request.url);
    return refusal === undefined ? exchange(request, isEnough, options.userAgent) : fail(refusal);
  };
}

/** Why a host is not asked. Where a proxy resolves names, only the name itself can be judged (the engine did). */
export async function refusalOf(host: string, url: string): Promise<RequestFailure | undefined> {
  const proxy = await session.defaultSession.resolveProxy(url).catch(() => 'DIRECT');
  if (proxy !== 'DIRECT') return undefined;
  try {
    const { endpoints } = await session.defaultSession.resolveHost(host.replace(/^\[|\]$/g, ''));
    return endpoints.some((endpoint) => isPrivateAddress(endpoint.address)) ? 'private' : undefined;
  } catch {
    return 'unresolved';
  }
}

function exchange(
  request: LinkRequest,
  isEnough: (body: Uint8Array) => boolean,
  userAgent: string,
): Promise<Result<PageAnswer, RequestFailure>> {
  return new Promise((resolve) => {
    const asked = net.request({
      method: request.method,
      url: request.url,
      redirect: 'manual',
      credentials: 'omit',
      useSessionCookies: false,
    });
    const end = (result: Result<PageAnswer, RequestFailure>) => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
      resolve(result);
      drop(asked);
    };
    const cancel = () => end(fail('cancelled'));
    const timer = setTimeout(() => end(fail('timeout')), Math.max(1, request.timeout));
    request.signal?.addEventListener('abort', cancel, { once: true });
    asked.setHeader('User-Agent', userAgent);
    for (const [name, value] of Object.entries(request.headers)) asked.setHeader(name, value);
    asked.on('redirect', (status, _method, to, headers) =>
      end(ok({ status, headers: { location: to, ...firstValues(headers) }, body: new Uint8Array() })),
    );
    asked.on('response', (response) => {
      response.on('error', () => undefined);
      const head = { status: response.statusCode, headers: firstValues(response.headers) };
      let body: Uint8Array = new Uint8Array();
      if (isEnough(body)) end(ok({ ...head, body }));
      else {
        response.on('data', (chunk) => {
          body = Buffer.concat([body, chunk]);
          if (isEnough(body)) end(ok({ ...head, body }));
        });
        response.on('end', () => end(ok({ ...head, body })));
        response.on('aborted', () => end(fail('reset')));
      }
    });
    asked.on('login', (_info, answer) => answer());
    asked.on('error', (error) => end(fail(causes.find(([pattern]) => pattern.test(error.message))?.[1] ?? 'reset')));
    asked.end();
  });
}

/** Ends a request whose body is not wanted; Chromium may have ended it already. */
function drop(asked: ClientRequest): void {
  try {
    asked.abort();
  } catch {
    // It was over.
  }
}

function firstValues(headers: Readonly<Record<string, string | string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name.toLowerCase(), first]];
    }),
  );
}
