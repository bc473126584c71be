import type { Result } from '../../result.ts';
import type { LinkVerdict } from '../link.ts';

export type LinkMethod = 'HEAD' | 'GET';

/** One request. The port follows no redirect and reads no body: it drops the connection once the head is there. */
export interface LinkRequest {
  readonly method: LinkMethod;
  /** Absolute, http or https, without a fragment. */
  readonly url: string;
  /** Lower-case names. The port adds an honest `user-agent`, never cookies or credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds until the port gives up with `timeout`. */
  readonly timeout: number;
  /** The person's cancel; the port answers `cancelled`. */
  readonly signal: AbortSignal | undefined;
}

/** The head of an answer; header names are lower-case, a repeated header holds its first value. */
export interface LinkAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Why there is no answer. `unresolved`: the name has no address; `refused`: nobody listens there; `reset`: the
 * connection broke or answered no HTTP; `tls-name`: the certificate is another host's; `tls`: any other trouble with
 * the certificate or the handshake (browsers accept some); `private`: the name leads to a private, loopback or
 * link-local address and those are not allowed (no request was made); `offline`: the machine has no network.
 */
export type RequestFailure =
  | 'unresolved'
  | 'refused'
  | 'reset'
  | 'timeout'
  | 'tls-name'
  | 'tls'
  | 'private'
  | 'offline'
  | 'cancelled';

/** Time as the engine sees it, so that tests need not wait. */
export interface Clock {
  /** Ms since 1970. */
  now(): number;
  /** Calls back once after `ms`; the returned function forgets it. */
  after(ms: number, callback: () => void): () => void;
}

/** What is remembered between runs. `get` gives the last verdict however old it is. */
export interface VerdictCache {
  get(url: string): LinkVerdict | undefined;
  set(url: string, verdict: LinkVerdict): void;
}

/**
 * What the engine needs of the machine. `request` never rejects for what a network does; it makes exactly one HTTP
 * exchange, resolves the host itself and refuses private addresses (`isPrivateAddress`) unless it was made to allow them.
 */
export interface LinkPorts {
  readonly request: (request: LinkRequest) => Promise<Result<LinkAnswer, RequestFailure>>;
  readonly clock: Clock;
  readonly cache?: VerdictCache;
}

/** How a run behaves; the defaults are `defaultLinkSettings`. */
export interface LinkSettings {
  readonly inFlight: number;
  readonly perHost: number;
  /** Ms between the starts of two requests to one host. */
  readonly hostPause: number;
  /** Ms of asking for one link, redirects and tries included, waiting in the queue not. */
  readonly linkTimeout: number;
  /** Ms for the whole run; what is not known then is `unchecked`. */
  readonly runTimeout?: number;
  readonly tries: number;
  /** Ms before the second try; the third waits twice as long. */
  readonly retryPause: number;
  readonly maxRedirects: number;
  /** The longest `Retry-After` that is waited for, in ms. */
  readonly maxRetryAfter: number;
  /** Local hosts are asked and count as public. */
  readonly allowLocal: boolean;
  /** Patterns of addresses that are never asked. */
  readonly excludes: readonly string[];
  /** How long an `ok` of the cache counts, in ms. */
  readonly okAge: number;
}

/** The manners that link-checking promises to hosts: never more than these without the person's own setting. */
export const defaultLinkSettings: LinkSettings = {
  inFlight: 128,
  perHost: 4,
  hostPause: 50,
  linkTimeout: 20_000,
  tries: 3,
  retryPause: 1000,
  maxRedirects: 10,
  maxRetryAfter: 60_000,
  allowLocal: false,
  excludes: [],
  okAge: 86_400_000,
};
