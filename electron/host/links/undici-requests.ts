import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import type { LinkAnswer, LinkPorts, LinkRequest, RequestFailure } from '#shared/links/online/ports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
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
    request: (asked) =>
      asked.signal?.aborted
        ? Promise.resolve(fail('cancelled'))
        : new Promise((settle) => exchange(dispatcher, asked, options.userAgent, settle)),
    close: () => dispatcher.destroy(),
  };
}

/** A body of so many bytes has come with its head: to let it pass keeps the connection for the next link. */
const passingBody = 16 * 1024;

/** Made once: an error for each dropped body would cost more than the request. */
const dropped = new Error('The head of the answer was all that was wanted');

/**
 * One exchange, without the streams and signals that undici puts around one for those who read bodies: they cost more
 * than all the rest where a thousand links are asked. It is settled at its timeout even while it is still connecting.
 */
function exchange(
  dispatcher: Dispatcher,
  { method, url, headers, timeout, signal }: LinkRequest,
  userAgent: string,
  settle: (outcome: Result<LinkAnswer, RequestFailure>) => void,
): void {
  const { origin, pathname, search } = new URL(url);
  let connected: Dispatcher.DispatchController | undefined;
  let isSettled = false;
  const end = (outcome: Result<LinkAnswer, RequestFailure>): void => {
    if (isSettled) return;
    isSettled = true;
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    settle(outcome);
  };
  const giveUp = (failure: RequestFailure): void => {
    end(fail(failure));
    connected?.abort(dropped);
  };
  const cancel = (): void => giveUp('cancelled');
  const timer = setTimeout(() => giveUp('timeout'), Math.max(1, timeout));
  signal?.addEventListener('abort', cancel, { once: true });
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(controller) {
      connected = controller;
      if (isSettled) controller.abort(dropped);
    },
    onResponseStart(controller, status, answered) {
      if (status < 200) return;
      const plain = firstValues(answered);
      end(ok({ status, headers: plain }));
      // An endless or huge body must not be read: the connection is closed with the head in hand.
      if (method !== 'HEAD' && !(Number(plain['content-length'] ?? Number.NaN) <= passingBody)) {
        controller.abort(dropped);
      }
    },
    onResponseData: () => undefined,
    onResponseEnd: () => undefined,
    onResponseError: (_, error) => end(fail(requestFailure(error))),
  };
  const request = {
    origin,
    path: pathname + search,
    method,
    headers: { ...headers, 'user-agent': userAgent },
    // undici closes a connection after HEAD unless told otherwise: a handshake for every link.
    reset: false,
  };
  try {
    dispatcher.dispatch(request, handler);
  } catch (error) {
    end(fail(requestFailure(error)));
  }
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
