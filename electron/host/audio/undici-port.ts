import { EnvHttpProxyAgent, request } from 'undici';
import { fail, ok } from '#shared/result.ts';
import { guardedLookup } from '../links/guarded-lookup.ts';
import { requestFailure } from '../links/request-failure.ts';
import type { WebPort } from './web-bytes.ts';

const TIMEOUT_MS = 20_000;

/** Exchanges by undici, through the proxy that the environment names; private addresses are refused when they resolve. */
export function undiciPort(allowLocal: boolean): WebPort {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: TIMEOUT_MS, ...(allowLocal ? {} : { lookup: guardedLookup }) },
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
  });
  return {
    async exchange(url, { method, headers, signal }) {
      try {
        const answer = await request(url, { method, headers, dispatcher, ...(signal ? { signal } : {}) });
        const { body } = answer;
        const drop = () => void body.on('error', () => undefined).destroy();
        return ok({ status: answer.statusCode, headers: answer.headers, body, drop });
      } catch (error) {
        if (signal?.aborted) return fail({ reason: 'cancelled' });
        if (!(error instanceof Error) || !('code' in error)) throw error;
        const cause = requestFailure(error);
        return fail(cause === 'private' ? { reason: 'private' } : { reason: 'unreachable', detail: cause });
      }
    },
    close: () => dispatcher.destroy(),
  };
}
