import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectAddress, openAddress } from '#host/audio/address-source.ts';
import { fetchFeed } from '#host/audio/fetch-feed.ts';
import { askAddress } from '#host/audio/web-bytes.ts';
import { bytesOf } from '#tests/shared/audio/builders/bytes.ts';
import { id3, id3Frame, textBody } from '#tests/shared/audio/builders/id3.ts';
import { changingRate, constantFrames, frames, withSummary } from '#tests/shared/audio/builders/mp3.ts';
import { feed } from '#tests/shared/feed/feed.ts';

const LOCAL = { allowLocal: true } as const;
const changing = frames(1500, (index) => ({ rate: changingRate(index) }));
const files: Readonly<Record<string, Uint8Array>> = {
  '/constant.mp3': bytesOf(id3(4, [id3Frame(4, 'TIT2', textBody('お茶'))]), constantFrames(4000, { rate: 128 })),
  '/summary.mp3': withSummary({ rate: 64 }, changing, 1500),
  '/bare.mp3': changing,
};

let server: Server;
let base = '';
let asked: { readonly url: string; readonly range: string; readonly cookie: boolean }[] = [];

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '';
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  asked.push({ url: path, range: request.headers.range ?? '', cookie: request.headers.cookie !== undefined });
  const file = files[path];
  const loop = /^\/loop(\d+)$/.exec(path);
  if (file && request.method === 'HEAD') response.writeHead(200, { 'content-length': file.length }).end();
  else if (file && range) {
    const [from, to] = [Number(range[1]), Math.min(file.length - 1, Number(range[2]))];
    response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${file.length}` }).end(file.subarray(from, to + 1));
  } else if (path === '/whole-only.mp3') response.writeHead(200).end(changing);
  else if (path === '/feed') response.writeHead(200).end(feed);
  else if (path === '/page') response.writeHead(200).end('<html><body>No feed here</body></html>');
  else if (path === '/moved.mp3') response.writeHead(302, { location: '/constant.mp3', 'set-cookie': 'a=b' }).end();
  else if (path === '/inward') response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end();
  else if (loop) response.writeHead(302, { location: `/loop${Number(loop[1]) + 1}` }).end();
  else response.writeHead(404).end();
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('audio at an address', () => {
  test('of a constant bitrate is told by a few ranges', async () => {
    asked = [];
    const facts = await inspectAddress(`${base}/moved.mp3`, LOCAL);
    expect(facts).toMatchObject({
      ok: true,
      value: { bytes: files['/constant.mp3']?.length, vbr: false, title: 'お茶' },
    });
    expect(facts.ok && facts.value.seconds).toBeCloseTo((4000 * 1152) / 44100, 2);
    expect(asked.length).toBeLessThan(16);
    expect(asked.filter(({ range }) => range === '').length).toBeLessThanOrEqual(2);
    expect(asked.some(({ cookie }) => cookie)).toBe(false);
  });

  test('with a summary is told by it', async () => {
    const facts = await inspectAddress(`${base}/summary.mp3`, LOCAL);
    expect(facts).toMatchObject({ ok: true, value: { vbr: true, method: 'header' } });
    expect(facts.ok && facts.value.seconds).toBeCloseTo((1500 * 1152) / 44100, 2);
  });

  test('without is read whole only when that is asked for', async () => {
    const address = `${base}/bare.mp3`;
    expect(await inspectAddress(address, LOCAL)).toMatchObject({
      ok: false,
      error: { reason: 'needs-all-bytes', detail: expect.stringMatching(/^\d+$/) },
    });
    const facts = await inspectAddress(address, { ...LOCAL, whole: true });
    expect(facts.ok && facts.value.seconds).toBeCloseTo((1500 * 1152) / 44100, 2);
  });

  test('a server without ranges and one without the file are told', async () => {
    expect(await openAddress(`${base}/whole-only.mp3`, LOCAL)).toMatchObject({ ok: false });
    expect(await openAddress(`${base}/none.mp3`, LOCAL)).toEqual({
      ok: false,
      error: { reason: 'status', detail: '404' },
    });
  });
});

describe('askAddress', () => {
  const get = { method: 'GET', limit: 1000 } as const;

  test.each([
    'http://127.0.0.1/x',
    'http://localhost:8080/x',
    'http://10.1.2.3/',
    'http://[::1]/',
    'http://192.168.0.1/',
  ])('%s is not asked', async (address) => {
    expect(await askAddress(address, get, { allowLocal: false })).toEqual({ ok: false, error: { reason: 'private' } });
  });

  test.each(['file:///etc/passwd', 'ftp://example.com/x', 'nothing', 'http://user:word@example.com/'])(
    '%s is no web address',
    async (address) => {
      expect(await askAddress(address, get, LOCAL)).toEqual({ ok: false, error: { reason: 'address' } });
    },
  );

  test('an answer larger than the limit is dropped', async () => {
    expect(await askAddress(`${base}/whole-only.mp3`, get, LOCAL)).toEqual({
      ok: false,
      error: { reason: 'too-large' },
    });
  });

  test('a redirect without end is left', async () => {
    expect(await askAddress(`${base}/loop0`, get, LOCAL)).toEqual({ ok: false, error: { reason: 'redirects' } });
  });

  test('cancelling ends it', async () => {
    const stop = new AbortController();
    stop.abort();
    const answered = await askAddress(`${base}/page`, get, { ...LOCAL, signal: stop.signal });
    expect(answered).toEqual({ ok: false, error: { reason: 'cancelled' } });
  });

  test('a server that is not there', async () => {
    const answered = await askAddress('http://127.0.0.1:1/', get, LOCAL);
    expect(answered).toEqual({ ok: false, error: { reason: 'unreachable', detail: 'refused' } });
  });
});

describe('fetchFeed', () => {
  test('gives the episodes', async () => {
    const items = await fetchFeed(`${base}/feed`, LOCAL);
    expect(items.ok && items.value.map(({ number }) => number)).toEqual([68, undefined]);
  });

  test('a page that is no feed', async () => {
    expect(await fetchFeed(`${base}/page`, LOCAL)).toEqual({ ok: false, error: { reason: 'no-feed' } });
  });
});
