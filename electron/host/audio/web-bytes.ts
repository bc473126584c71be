import { isPrivateHost } from '#shared/links/private-host.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Why an address gave no bytes. Words: `audio.web.<reason>`. */
export interface WebFailure {
  readonly reason: 'address' | 'private' | 'unreachable' | 'status' | 'redirects' | 'too-large' | 'cancelled';
  readonly detail?: string;
}

/** The head of an answer, its body still on the way. */
export interface WebHead {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends a body that is not wanted. */
  drop(): void;
}

/** One exchange with one host: a redirect is an answer. Undici on Node, Chromium's network in the app. */
export interface WebPort {
  exchange(
    url: string,
    asked: {
      readonly method: 'GET' | 'HEAD';
      readonly headers: Readonly<Record<string, string>>;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<Result<WebHead, WebFailure>>;
  close(): Promise<void>;
}

export interface WebOptions {
  /** Local and private addresses may be asked. */
  readonly allowLocal: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Node's own where it is absent. */
  readonly port?: WebPort;
}

/** What is asked of an address. */
interface Asked {
  readonly method: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer's body may have so many bytes, not one more. */
  readonly limit: number;
}

/** An answer of status 2xx with its body. */
export interface WebAnswer {
  /** The address that answered, behind all redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

const MOST_REDIRECTS = 10;
const USER_AGENT = 'EpisodeEditor/1';

/**
 * Asks an http address and reads the answer whole. Follows up to ten redirects; each hop's host is refused where it is
 * private, by its name and by what the name resolves to. Sends no cookies and no credentials.
 */
export async function askAddress(
  url: string,
  { limit, ...asked }: Asked,
  options: WebOptions,
): Promise<Result<WebAnswer, WebFailure>> {
  const port = options.port ?? (await nodePort(options.allowLocal));
  try {
    const found = await followed(url, asked, { ...options, port });
    if (!found.ok) return found;
    const { url: address, status, headers, body } = found.value;
    const bytes = await bodyOf(body, limit);
    return bytes === undefined ? fail({ reason: 'too-large' }) : ok({ url: address, status, headers, body: bytes });
  } catch (error) {
    if (options.signal?.aborted) return fail({ reason: 'cancelled' });
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return fail({ reason: 'unreachable', detail: String(error.code) });
  } finally {
    if (options.port === undefined) await port.close();
  }
}

/** Loaded when it is first wanted: the app has Chromium's network and never parses this one. */
async function nodePort(allowLocal: boolean): Promise<WebPort> {
  const { undiciPort } = await import('./undici-port.ts');
  return undiciPort(allowLocal);
}

/** The answer of the address behind all redirects, where its status is 2xx. Whoever gets it reads or drops the body. */
export async function followed(
  url: string,
  { method, headers }: Omit<Asked, 'limit'>,
  { allowLocal, signal, port }: WebOptions & { readonly port: WebPort },
): Promise<Result<WebHead & { readonly url: string }, WebFailure>> {
  let address = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const refusal = refusalOf(address, allowLocal);
    if (refusal) return fail(refusal);
    const asked = { method, headers: { ...headers, 'user-agent': USER_AGENT }, signal };
    const answer = await port.exchange(address, asked);
    if (!answer.ok) return answer;
    const { status } = answer.value;
    const location = firstOf(answer.value.headers['location']);
    if (status >= 200 && status <= 299) return ok({ ...answer.value, url: address });
    answer.value.drop();
    if (status < 300 || status > 399 || location === undefined)
      return fail({ reason: 'status', detail: String(status) });
    if (!URL.canParse(location, address)) return fail({ reason: 'address', detail: location });
    address = new URL(location, address).href;
  }
  return fail({ reason: 'redirects' });
}

function refusalOf(address: string, allowLocal: boolean): WebFailure | undefined {
  if (!URL.canParse(address)) return { reason: 'address' };
  const { protocol, hostname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return { reason: 'address' };
  return !allowLocal && isPrivateHost(hostname) ? { reason: 'private' } : undefined;
}

async function bodyOf(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > limit) return undefined;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** One value of a header that may stand several times. */
export function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
