import type { Readable } from 'node:stream';
import { net } from 'electron';
import type { WebHead, WebPort } from '#host/audio/web-bytes.ts';
import { fail, ok } from '#shared/result.ts';
import { refusalOf } from '../links/net-requests.ts';

const TIMEOUT_MS = 20_000;

/** Exchanges by Chromium's network: the system's proxy and certificates, no cookies, each hop's host looked at. */
export function netPort(allowLocal: boolean): WebPort {
  return {
    async exchange(url, { method, headers, signal }) {
      if (signal?.aborted) return fail({ reason: 'cancelled' });
      const refusal = allowLocal ? undefined : await refusalOf(new URL(url).hostname, url);
      if (refusal !== undefined) {
        return fail(refusal === 'private' ? { reason: 'private' } : { reason: 'unreachable', detail: refusal });
      }
      return new Promise((resolve) => {
        const asked = net.request({ method, url, redirect: 'manual', credentials: 'omit', useSessionCookies: false });
        const drop = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', drop);
          asked.abort();
        };
        const timer = setTimeout(drop, TIMEOUT_MS);
        signal?.addEventListener('abort', drop, { once: true });
        const answer = (head: Omit<WebHead, 'drop'>) => {
          clearTimeout(timer);
          resolve(ok({ ...head, drop }));
        };
        for (const [name, value] of Object.entries(headers)) asked.setHeader(name, value);
        asked.on('redirect', (status, _method, location, found) =>
          answer({ status, headers: { ...lowered(found), location }, body: none() }),
        );
        asked.on('response', (response) =>
          answer({
            status: response.statusCode,
            headers: lowered(response.headers),
            body: response as unknown as Readable,
          }),
        );
        asked.on('login', (_info, give) => give());
        asked.on('abort', () =>
          resolve(fail({ reason: signal?.aborted ? 'cancelled' : 'unreachable', detail: 'timeout' })),
        );
        asked.on('error', (error) =>
          resolve(fail({ reason: 'unreachable', detail: error.message.replace(/^net::/, '') })),
        );
        asked.end();
      });
    },
    close: async () => undefined,
  };
}

async function* none(): AsyncGenerator<Uint8Array> {
  // A redirect has no body that anybody wants.
}

function lowered(headers: Readonly<Record<string, string | string[]>>): WebHead['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
