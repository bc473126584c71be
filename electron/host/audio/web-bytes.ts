import { EnvHttpProxyAgent, request } from 'undici';
import { isPrivateHost } from '#shared/links/private-host.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { guardedLookup } from '../links/guarded-lookup.ts';
import { requestFailure } from '../links/request-failure.ts';

/** Why an address gave no bytes. Words: `audio.web.<reason>`. */
export interface WebFailure {
  readonly reason: 'address' | 'private' | 'unreachable' | 'status' | 'redirects' | 'too-large' | 'cancelled';
  readonly detail?: string;
}

export interface WebOptions {
  /** Local and private addresses may be asked. */
  readonly allowLocal: boolean;
  readonly signal?: AbortSignal | undefined;
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
const TIMEOUT_MS = 20_000;
const USER_AGENT = 'EpisodeEditor/1';

/**
 * Asks an http address and reads the answer whole. Follows up to ten redirects; each hop's host is refused where it is
 * private, by its name and by what the name resolves to. Sends no cookies and no credentials.
 */
export async function askAddress(
  url: string,
  asked: Asked,
  options: WebOptions,
): Promise<Result<WebAnswer, WebFailure>> {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: TIMEOUT_MS, ...(options.allowLocal ? {} : { lookup: guardedLookup }) },
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  try {
    return await followed(url, asked, options, dispatcher);
  } catch (error) {
    if (options.signal?.aborted) return fail({ reason: 'cancelled' });
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const cause = requestFailure(error);
    return fail(cause === 'private' ? { reason: 'private' } : { reason: 'unreachable', detail: cause });
  } finally {
    await dispatcher.destroy();
  }
}

async function followed(
  url: string,
  { method, headers, limit }: Asked,
  options: WebOptions,
  dispatcher: EnvHttpProxyAgent,
): Promise<Result<WebAnswer, WebFailure>> {
  let address = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const refusal = refusalOf(address, options.allowLocal);
    if (refusal) return fail(refusal);
    const answer = await request(address, {
      method,
      headers: { ...headers, 'user-agent': USER_AGENT },
      dispatcher,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    const location = firstOf(answer.headers.location);
    if (answer.statusCode >= 300 && answer.statusCode < 400 && location !== undefined) {
      answer.body.on('error', () => undefined).destroy();
      if (!URL.canParse(location, address)) return fail({ reason: 'address', detail: location });
      address = new URL(location, address).href;
      continue;
    }
    if (answer.statusCode < 200 || answer.statusCode > 299) {
      answer.body.on('error', () => undefined).destroy();
      return fail({ reason: 'status', detail: String(answer.statusCode) });
    }
    const body = await bodyOf(answer.body, limit);
    if (body === undefined) return fail({ reason: 'too-large' });
    return ok({ url: address, status: answer.statusCode, headers: answer.headers, body });
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
