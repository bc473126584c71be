import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#host/links/system-clock.ts';
import { createUndiciRequests, type UndiciRequests } from '#host/links/undici-requests.ts';
import type { LinkVerdict } from '#shared/links/link.ts';
import { runLinks } from '#shared/links/run-links.ts';
import { byMethod, inTurn, type LinkServer, startLinkServer, status } from './link-server.ts';
import { selfSigned } from './self-signed.ts';

const redirect = (code: number, location: string) => status(code, { location });

/** Every way that servers behave, with the state that a person must see. */
const cases: Readonly<Record<string, readonly [Parameters<typeof startLinkServer>[0][string], Partial<LinkVerdict>]>> =
  {
    '/200': [status(200), { state: 'ok', status: 200 }],
    '/204': [status(204), { state: 'ok', status: 204 }],
    '/301': [redirect(301, '/200'), { state: 'ok', status: 200, redirect: 'ORIGIN/200' }],
    '/302': [redirect(302, '/200'), { state: 'ok', status: 200 }],
    '/303': [redirect(303, '/200'), { state: 'ok', status: 200 }],
    '/307': [redirect(307, '/200'), { state: 'ok', status: 200 }],
    '/308': [redirect(308, '/200'), { state: 'ok', status: 200, redirect: 'ORIGIN/200' }],
    '/301-302-301': [redirect(301, '/302-then-301'), { state: 'ok', redirect: 'ORIGIN/302-then-301' }],
    '/302-then-301': [redirect(302, '/301'), { state: 'ok', status: 200 }],
    '/301-to-404': [redirect(301, '/404'), { state: 'broken', status: 404 }],
    '/302-to-403': [redirect(302, '/403'), { state: 'blocked', status: 403 }],
    '/loop': [redirect(302, '/loop-back'), { state: 'broken', reason: 'loop' }],
    '/loop-back': [redirect(302, '/loop'), { state: 'broken', reason: 'loop' }],
    '/no-location': [status(302), { state: 'unchecked' }],
    '/400': [status(400), { state: 'broken', status: 400 }],
    '/401': [status(401), { state: 'blocked', status: 401 }],
    '/403': [status(403), { state: 'blocked', status: 403 }],
    '/404': [status(404), { state: 'broken', status: 404 }],
    '/405': [status(405), { state: 'blocked', status: 405 }],
    '/405-on-head': [byMethod(status(405), status(200)), { state: 'ok', status: 200 }],
    '/404-on-head': [byMethod(status(404), status(206)), { state: 'ok', status: 206 }],
    '/500-on-head': [byMethod(status(500), status(200)), { state: 'ok', status: 200 }],
    '/reset-on-head': [byMethod((_, response) => response.destroy(), status(200)), { state: 'ok', status: 200 }],
    '/406': [status(406), { state: 'blocked', status: 406 }],
    '/408': [status(408), { state: 'unchecked', status: 408 }],
    '/410': [status(410), { state: 'broken', status: 410 }],
    '/425': [status(425), { state: 'unchecked', status: 425 }],
    '/429': [status(429), { state: 'blocked', status: 429 }],
    '/429-then-200': [inTurn(status(429, { 'retry-after': '1' }), status(200)), { state: 'ok', status: 200 }],
    '/429-for-hours': [status(429, { 'retry-after': '7200' }), { state: 'blocked', status: 429 }],
    '/451': [status(451), { state: 'blocked', status: 451 }],
    '/500-once': [inTurn(status(500), status(500), status(200)), { state: 'ok', status: 200 }],
    '/500': [status(500), { state: 'unchecked', status: 500 }],
    '/503-challenge': [
      status(503, { server: 'cloudflare', 'cf-mitigated': 'challenge' }),
      { state: 'blocked', status: 503 },
    ],
    '/999': [status(999), { state: 'blocked', status: 999 }],
    '/reset': [(_, response) => response.destroy(), { state: 'unchecked', reason: 'reset' }],
    '/never': [() => undefined, { state: 'unchecked', reason: 'timeout' }],
    '/slow': [(_, response) => setTimeout(() => response.writeHead(200).end(), 300), { state: 'ok' }],
    '/episode/日本語 の話.html': [status(200), { state: 'ok', status: 200 }],
    '/wiki/Zunda_(bean)': [status(200), { state: 'ok', status: 200 }],
    '/to-japanese': [
      (_, response) => response.writeHead(301, { location: Buffer.from('/日本語').toString('latin1') }).end(),
      { state: 'ok', status: 200 },
    ],
    '/日本語': [status(200), { state: 'ok' }],
    '/endless': [
      byMethod(status(405), (_, response) => {
        response.writeHead(200, { 'content-type': 'audio/mpeg' });
        const timer = setInterval(() => response.write('a'.repeat(1000)), 5);
        response.on('close', () => clearInterval(timer));
      }),
      { state: 'ok', status: 200 },
    ],
    '/ten-redirects/10': [redirect(302, '/ten-redirects/9'), { state: 'ok', status: 200 }],
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `/ten-redirects/${index + 1}`,
        [redirect(302, index === 0 ? '/200' : `/ten-redirects/${index}`), { state: 'ok' }] as const,
      ]),
    ),
    '/eleven-redirects': [redirect(302, '/ten-redirects/10'), { state: 'broken', reason: 'too-many-redirects' }],
  };

describe('a run over every behaviour of servers', () => {
  let server: LinkServer;
  let verdicts: ReadonlyMap<string, LinkVerdict>;
  const addressOf = (path: string): string => server.origin + path;

  beforeAll(async () => {
    const requests = createUndiciRequests({ allowLocal: true, userAgent: 'test' });
    server = await startLinkServer(
      Object.fromEntries(Object.entries(cases).map(([path, [behaviour]]) => [path, behaviour])),
    );
    const addresses = Object.keys(cases).map(addressOf);
    verdicts = await runLinks([...addresses, addressOf('/200#part'), addressOf('/404')], {
      ports: { request: requests.request, clock: systemClock },
      settings: { allowLocal: true, linkTimeout: 1500, retryPause: 50, hostPause: 5 },
    });
    await requests.close();
  }, 30_000);
  afterAll(() => server.close());

  it.each(Object.entries(cases))('%s', (path, [, expected]) => {
    const verdict = verdicts.get(addressOf(path));
    const wanted = Object.entries(expected).map(([key, value]) => [
      key,
      String(value).replace('ORIGIN', server.origin),
    ]);
    for (const [key, value] of wanted) expect(String(verdict?.[key as keyof LinkVerdict])).toBe(value);
  });

  it('offers no new address where a redirect is temporary', () => {
    expect(verdicts.get(addressOf('/302'))?.redirect).toBeUndefined();
  });

  it('never has more than four requests open at the host', () => {
    expect(server.mostAtOnce()).toBeLessThanOrEqual(4);
  });

  it('asks an address once, whatever the number of its uses and fragments', () => {
    const heads = server.asked.filter(({ path, method }) => path === '/410' && method === 'HEAD');
    expect(heads).toHaveLength(1);
  });

  it('waits as long as Retry-After says', () => {
    const [first, second] = server.asked.filter(({ path }) => path === '/429-then-200');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('asks GET for one byte, and sends neither cookies nor credentials', () => {
    const gets = server.asked.filter(({ method }) => method === 'GET');
    expect(gets.length).toBeGreaterThan(0);
    expect(gets.every(({ headers }) => headers.range === 'bytes=0-0')).toBe(true);
    expect(server.asked.some(({ headers }) => 'cookie' in headers || 'authorization' in headers)).toBe(false);
  });
});

const certificate = selfSigned();

describe('connections that fail', () => {
  let requests: UndiciRequests;
  beforeAll(() => {
    requests = createUndiciRequests({ allowLocal: true, userAgent: 'test' });
  });
  afterAll(() => requests.close());
  const run = (urls: readonly string[]): Promise<ReadonlyMap<string, LinkVerdict>> =>
    runLinks(urls, {
      ports: { request: requests.request, clock: systemClock },
      settings: { allowLocal: true, linkTimeout: 3000, retryPause: 10, hostPause: 1 },
    });

  async function closedPort(): Promise<number> {
    const probe = createTcpServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const { port } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }

  it('calls a refused connection broken only where another host answered', async () => {
    const refused = `http://127.0.0.1:${await closedPort()}/`;
    expect((await run([refused])).get(refused)).toMatchObject({ state: 'unchecked', reason: 'offline' });
    const server = await startLinkServer({ '/': status(200) });
    const verdicts = await run([refused, `${server.origin}/`]);
    await server.close();
    expect(verdicts.get(refused)).toMatchObject({ state: 'broken', reason: 'refused' });
  });

  it('does not take the same host for a witness', async () => {
    const server = await startLinkServer({ '/': redirect(302, 'http://name.invalid/') });
    const verdicts = await run([`${server.origin}/`, 'http://name.invalid/other']);
    await server.close();
    expect(verdicts.get('http://name.invalid/other')).toMatchObject({ state: 'broken', reason: 'unresolved' });
  });

  it.skipIf(!certificate)('calls a certificate that nobody vouches for blocked, not broken', async () => {
    const server = createTlsServer({ ...certificate }, (_, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const verdicts = await run([url]);
    server.close();
    expect(verdicts.get(url)).toMatchObject({ state: 'blocked', reason: 'tls' });
  });

  it('asks no private address unless it may', async () => {
    const server = await startLinkServer({ '/': status(200) });
    const port = new URL(server.origin).port;
    const guarded = createUndiciRequests({ allowLocal: false, userAgent: 'test' });
    const addresses = [`${server.origin}/`, `http://localhost:${port}/`, `http://[::1]:${port}/`];
    const verdicts = await runLinks(addresses, { ports: { request: guarded.request, clock: systemClock } });
    const direct = await guarded.request({
      method: 'GET',
      url: `http://localhost:${port}/`,
      headers: {},
      timeout: 2000,
      signal: undefined,
    });
    await guarded.close();
    await server.close();
    for (const address of addresses)
      expect(verdicts.get(address)).toMatchObject({ state: 'unchecked', reason: 'link-local' });
    expect(direct).toEqual({ ok: false, error: 'private' });
    expect(server.asked).toHaveLength(0);
  });

  it('asks one host after another over the connection that it has', async () => {
    const server = await startLinkServer({
      '/1': status(200),
      '/2': byMethod(status(404), status(404, { 'content-length': '0' })),
      '/3': status(200),
    });
    const { origin } = server;
    const verdicts = await runLinks([`${origin}/1`, `${origin}/2`, `${origin}/3`], {
      ports: { request: requests.request, clock: systemClock },
      settings: { allowLocal: true, perHost: 1, hostPause: 20 },
    });
    await server.close();
    expect([...verdicts.values()].map((verdict) => verdict.status)).toEqual([200, 404, 200]);
    expect(server.asked).toHaveLength(4);
    expect(server.connections()).toBeLessThan(server.asked.length);
  });

  it('is not led astray by a server that sends a body with HEAD', async () => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (asked) => {
        const isFirst = asked.toString().includes(' /1 ');
        const head = `HTTP/1.1 ${isFirst ? '200 OK' : '404 Not Found'}\r\nContent-Length: 22\r\n\r\n`;
        socket.write(`${head}HTTP/1.1 200 OK\r\nA: b`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const verdicts = await runLinks([`${origin}/1`, `${origin}/2`], {
      ports: { request: requests.request, clock: systemClock },
      settings: { allowLocal: true, perHost: 1, hostPause: 1, retryPause: 10 },
    });
    server.close();
    expect([...verdicts.values()].map((verdict) => verdict.status)).toEqual([200, 404]);
  });

  it('gives up in time on a host that takes the connection and never speaks', async () => {
    const server = createTcpServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const silent = createUndiciRequests({ allowLocal: true, userAgent: 'test' });
    const asked = { method: 'HEAD', url, headers: {}, timeout: 200, signal: undefined } as const;
    expect(await silent.request(asked)).toEqual({ ok: false, error: 'timeout' });
    await silent.close();
    server.close();
  });

  it('ends at once when it is cancelled', async () => {
    const server = await startLinkServer({ '/': () => undefined });
    const cancel = new AbortController();
    const running = runLinks([`${server.origin}/`], {
      ports: { request: requests.request, clock: systemClock },
      settings: { allowLocal: true },
      signal: cancel.signal,
    });
    cancel.abort();
    expect((await running).get(`${server.origin}/`)).toMatchObject({ state: 'unchecked', reason: 'cancelled' });
    await server.close();
  });
});
