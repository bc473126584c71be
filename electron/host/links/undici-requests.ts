import { EnvHttpProxyAgent, request } from 'undici';
import type { LinkPorts } from '#shared/links/online/ports.ts';
import { fail, ok } from '#shared/result.ts';
import { guardedLookup } from './guarded-lookup.ts';
import { requestFailure } from './request-failure.ts';

export interface UndiciRequests {
  readonly request: LinkPorts['request'];
  /** Drops every connection at once. */
  close(): Promise<void>;
}

/**
 * Link requests on plain Node: the proxy of the environment (`HTTPS_PROXY`, `NO_PROXY`), no redirect followed, no
 * cookies, every body dropped unread. Through a proxy the proxy resolves names, so only literal private addresses are
 * refused then (by the engine).
 */
export function createUndiciRequests(options: {
  readonly allowLocal: boolean;
  readonly userAgent: string;
}): UndiciRequests {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: 0, ...(options.allowLocal ? {} : { lookup: guardedLookup }) },
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 2000,
  });
  return {
    async request({ method, url, headers, timeout, signal }) {
      if (signal?.aborted) return fail('cancelled');
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(), Math.max(1, timeout));
      const cancel = (): void => giveUp.abort();
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        const answer = await request(url, {
          method,
          headers: { ...headers, 'user-agent': options.userAgent },
          dispatcher,
          signal: giveUp.signal,
        });
        // An endless or huge body must not be read: the connection is closed with the head in hand.
        answer.body.on('error', () => undefined);
        if (method === 'HEAD') answer.body.resume();
        else answer.body.destroy();
        return ok({ status: answer.statusCode, headers: firstValues(answer.headers) });
      } catch (error) {
        if (signal?.aborted) return fail('cancelled');
        return fail(giveUp.signal.aborted ? 'timeout' : requestFailure(error));
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

function firstValues(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name.toLowerCase(), asUtf8(first)]];
    }),
  );
}

/** Servers send Japanese paths in `Location` as raw UTF-8; HTTP libraries hand them over as Latin-1. */
function asUtf8(value: string): string {
  if (!/[\x80-\xff]/.test(value) || /[^\0-\xff]/.test(value)) return value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return value;
  }
}
