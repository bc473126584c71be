import { randomBytes } from 'node:crypto';
import { firstOf, followed, type WebPort } from '#host/audio/web-bytes.ts';
import { bodyOf } from '../file-bytes.ts';
import { scheme } from '../origins.ts';

/** Sounds on servers that the person pressed play for: the page plays them through an address of the app. */
export interface RemoteSounds {
  /** The app's address for a server's; the server is asked when the player reads it. */
  addressFor(url: string): string;
  /** Answers a player's request for a part of a sound. */
  serve(host: string, request: Request): Promise<Response>;
}

/** What a player needs to know of the answer; a server's other headers stay outside. */
const PASSED = ['content-type', 'content-length', 'content-range', 'accept-ranges'];

/** As many as one listens to in a sitting; of more the oldest go. */
const KEPT = 50;

export function remoteSounds(options: { readonly allowLocal: boolean; readonly port: WebPort }): RemoteSounds {
  const urls = new Map<string, string>();
  return {
    addressFor(url) {
      const host = `sound-${randomBytes(12).toString('hex')}`;
      urls.set(host, url);
      for (const oldest of [...urls.keys()].slice(0, -KEPT)) urls.delete(oldest);
      return `${scheme}://${host}/`;
    },
    async serve(host, request) {
      const url = urls.get(host);
      if (url === undefined) return new Response(null, { status: 404 });
      const range = request.headers.get('range');
      const controller = new AbortController();
      const headers = { 'accept-encoding': 'identity', ...(range === null ? {} : { range }) };
      const asked = { method: 'GET', headers } as const;
      const answer = await followed(url, asked, { ...options, signal: controller.signal });
      if (!answer.ok) return new Response(null, { status: 502 });
      const { status, body, headers: found } = answer.value;
      const passed = PASSED.flatMap((name) => {
        const value = firstOf(found[name]);
        return value === undefined ? [] : [[name, value] as [string, string]];
      });
      return new Response(bodyOf(untilLeft(body, controller)), {
        status,
        headers: [...passed, ['X-Content-Type-Options', 'nosniff'], ['Content-Security-Policy', "default-src 'none'"]],
      });
    },
  };
}

/** The player ends what it does not want by leaving the stream: the server is not asked for the rest. */
async function* untilLeft(body: AsyncIterable<Uint8Array>, request: AbortController): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } finally {
    request.abort();
  }
}
