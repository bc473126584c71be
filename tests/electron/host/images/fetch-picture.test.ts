import { expect, test } from 'vitest';
import type { WebPort } from '#host/audio/web-bytes.ts';
import { fetchPicture } from '#host/images/fetch-picture.ts';
import { ok } from '#shared/result.ts';

const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');

function portOf(...pieces: readonly Uint8Array[]): WebPort & { readonly asked: { url: string; headers: object }[] } {
  const asked: { url: string; headers: object }[] = [];
  return {
    asked,
    async exchange(url, { headers }) {
      asked.push({ url, headers });
      async function* body() {
        yield* pieces;
      }
      return ok({ status: 200, headers: { 'content-type': 'text/html' }, body: body(), drop: () => undefined });
    },
    close: async () => undefined,
  };
}

test('a picture is known by its bytes; no cookie and no referrer goes with the request', async () => {
  const port = portOf(svg);
  const fetched = await fetchPicture('https://pictures.example.com/x', { allowLocal: false, port });
  expect(fetched).toEqual(ok({ bytes: svg, mime: 'image/svg+xml' }));
  expect(Object.keys(port.asked[0]?.headers ?? {}).sort()).toEqual(['accept', 'user-agent']);
});

test.each([
  ['http://127.0.0.1/a.png', 'private'],
  ['http://192.168.1.4/a.png', 'private'],
  ['file:///etc/passwd', 'address'],
  ['https://me:secret@pictures.example.com/a.png', 'address'],
])('%s is not asked: %s', async (url, reason) => {
  const port = portOf(svg);
  expect(await fetchPicture(url, { allowLocal: false, port })).toMatchObject({ error: { reason } });
  expect(port.asked).toEqual([]);
});

test('what is no picture, or has no end, is none', async () => {
  const url = 'https://pictures.example.com/x';
  const page = new TextEncoder().encode('<html>');
  const large = Array.from({ length: 17 }, () => new Uint8Array(1024 * 1024));
  expect(await fetchPicture(url, { allowLocal: false, port: portOf(page) })).toMatchObject({
    error: { reason: 'no-image' },
  });
  expect(await fetchPicture(url, { allowLocal: false, port: portOf(...large) })).toMatchObject({
    error: { reason: 'too-large' },
  });
});
