import { describe, expect, it } from 'vitest';
import type { LinkVerdict } from '#shared/links/link.ts';
import type { LinkAnswer, LinkRequest, RequestFailure, VerdictCache } from '#shared/links/online/ports.ts';
import { askableAddress, runLinks } from '#shared/links/run-links.ts';
import type { Result } from '#shared/result.ts';
import { FakeClock } from './fake-clock.ts';

type Answer = Result<LinkAnswer, RequestFailure>;

const answer = (status: number, headers: Record<string, string> = {}): Answer => ({
  ok: true,
  value: { status, headers },
});
const failure = (error: RequestFailure): Answer => ({ ok: false, error });

/** A network that answers each request after 100 ms, and remembers when each began. */
function network(clock: FakeClock, answerTo: (request: LinkRequest, count: number) => Answer, delay = 100) {
  const asked: { readonly url: string; readonly method: string; readonly host: string; readonly at: number }[] = [];
  const open = new Map<string, number>();
  let atOnce = 0;
  let most = 0;
  let mostPerHost = 0;
  const request = (asking: LinkRequest): Promise<Answer> => {
    const { host } = new URL(asking.url);
    const count = asked.filter(({ url }) => url === asking.url).length;
    asked.push({ url: asking.url, method: asking.method, host, at: clock.now() });
    open.set(host, (open.get(host) ?? 0) + 1);
    most = Math.max(most, ++atOnce);
    mostPerHost = Math.max(mostPerHost, open.get(host) ?? 0);
    return new Promise((resolve) => {
      clock.after(Math.min(delay, asking.timeout), () => {
        atOnce--;
        open.set(host, (open.get(host) ?? 1) - 1);
        resolve(delay > asking.timeout ? failure('timeout') : answerTo(asking, count));
      });
    });
  };
  return { request, asked, most: () => most, mostPerHost: () => mostPerHost };
}

async function ask(
  urls: readonly string[],
  answerTo: (request: LinkRequest, count: number) => Answer,
  options: {
    readonly delay?: number;
    readonly cache?: VerdictCache;
    readonly settings?: Parameters<typeof runLinks>[1]['settings'];
  } = {},
) {
  const clock = new FakeClock();
  const net = network(clock, answerTo, options.delay);
  const began = clock.now();
  const told: [string, LinkVerdict][] = [];
  const running = runLinks(urls, {
    ports: { request: net.request, clock, ...(options.cache && { cache: options.cache }) },
    ...(options.settings && { settings: options.settings }),
    onVerdict: (url, verdict) => told.push([url, verdict]),
  });
  let ended = 0;
  void running.then(() => {
    ended = clock.now();
  });
  await clock.run(() => ended > 0);
  return { verdicts: await running, ...net, took: ended - began, told };
}

describe('pacing', () => {
  it('takes no longer than the limits ask for: 1,000 links on 50 hosts', async () => {
    const urls = Array.from({ length: 1000 }, (_, index) => `https://host${index % 50}.example/${index}`);
    const run = await ask(urls, () => answer(200));
    // The 20th request to a host may start 19 pauses of 50 ms after its first and takes 100 ms.
    expect(run.took).toBe(19 * 50 + 100);
    expect(run.most()).toBeLessThanOrEqual(128);
    expect(run.mostPerHost()).toBeLessThanOrEqual(4);
  });

  it('never has more than 128 in flight, nor starves a host', async () => {
    const urls = Array.from({ length: 600 }, (_, index) => `https://host${index % 300}.example/${index}`);
    const run = await ask(urls, () => answer(200), { delay: 1000 });
    expect(run.most()).toBe(128);
    expect([...run.verdicts.values()].every(({ state }) => state === 'ok')).toBe(true);
  });

  it('leaves 50 ms between two requests to one host and has four of them at most', async () => {
    const urls = Array.from({ length: 12 }, (_, index) => `https://one.example/${index}`);
    const run = await ask(urls, () => answer(200), { delay: 1000 });
    const gaps = run.asked.slice(1).map(({ at }, index) => at - (run.asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50);
    expect(run.mostPerHost()).toBe(4);
  });

  it('counts a port as a host of its own', async () => {
    const run = await ask(['https://one.example:1/', 'https://one.example:2/'], () => answer(200));
    expect(run.asked.map(({ at }) => at)).toEqual([run.asked[0]?.at, run.asked[0]?.at]);
  });
});

describe('tries', () => {
  it('asks three times with pauses of one and two seconds', async () => {
    const run = await ask(['https://one.example/', 'https://two.example/'], ({ url }) =>
      url.includes('two') ? answer(200) : failure('reset'),
    );
    const gets = run.asked.filter(({ host, method }) => host === 'one.example' && method === 'GET');
    expect(gets).toHaveLength(3);
    expect(run.took).toBeGreaterThanOrEqual(3000);
    expect(run.verdicts.get('https://one.example/')).toMatchObject({ state: 'unchecked', reason: 'reset' });
  });

  it('gives a link 20 seconds in all, then leaves it unchecked', async () => {
    const run = await ask(['https://one.example/'], () => answer(200), { delay: 60_000 });
    expect(run.took).toBe(20_000);
    expect(run.verdicts.get('https://one.example/')).toMatchObject({ state: 'unchecked', reason: 'timeout' });
  });

  it('does not count the wait in the queue against a link', async () => {
    const urls = Array.from({ length: 40 }, (_, index) => `https://one.example/${index}`);
    const run = await ask(urls, () => answer(200), { delay: 5000 });
    expect([...run.verdicts.values()].every(({ state }) => state === 'ok')).toBe(true);
  });

  it('does not wait for a Retry-After beyond the end of the run', async () => {
    const run = await ask(['https://one.example/'], () => answer(429, { 'retry-after': '30' }), {
      settings: { runTimeout: 10_000 },
    });
    expect(run.verdicts.get('https://one.example/')).toMatchObject({ state: 'blocked', status: 429 });
    expect(run.asked).toHaveLength(1);
  });

  it('ends the run at its time limit', async () => {
    const run = await ask(['https://one.example/'], () => answer(200), { delay: 9000, settings: { runTimeout: 3000 } });
    expect(run.took).toBe(3000);
    expect(run.verdicts.get('https://one.example/')).toEqual({ state: 'unchecked', reason: 'over-budget' });
  });
});

describe('a machine without internet', () => {
  it('leaves every link unchecked', async () => {
    const run = await ask(['https://a.example/', 'https://b.example/'], () => failure('unresolved'));
    expect([...run.verdicts.values()].map(({ state, reason }) => [state, reason])).toEqual([
      ['unchecked', 'offline'],
      ['unchecked', 'offline'],
    ]);
  });

  it('calls a name broken once another host has answered, whichever comes first', async () => {
    const urls = ['https://gone.example/', 'https://here.example/'];
    const run = await ask(urls, ({ url }) => (url.includes('gone') ? failure('unresolved') : answer(404)));
    expect(run.verdicts.get('https://gone.example/')).toMatchObject({ state: 'broken', reason: 'unresolved' });
  });
});

describe('addresses', () => {
  it('are asked once for all their fragments, and told of each', async () => {
    const urls = ['https://a.example/x#one', 'https://a.example/x#two', 'https://a.example/x'];
    const run = await ask(urls, () => answer(200));
    expect(run.asked).toHaveLength(1);
    expect(run.told.map(([url]) => url).sort()).toEqual([...urls].sort());
  });

  it('keep international names and paths', () => {
    expect(askableAddress('https://例え.jp/日本語 の話')).toBe(
      'https://xn--r8jz45g.jp/%E6%97%A5%E6%9C%AC%E8%AA%9E%20%E3%81%AE%E8%A9%B1',
    );
    expect(askableAddress('https://user:secret@a.example/#x')).toBe('https://a.example/');
    expect(askableAddress('mailto:a@b.example')).toBeUndefined();
  });

  it('follow no redirect into a private network, and name the permanent target with its fragment', async () => {
    const run = await ask(['https://a.example/', 'https://b.example/'], ({ url }) => {
      if (url === 'https://a.example/') return answer(302, { location: 'http://192.168.0.1/admin' });
      if (url === 'https://b.example/') return answer(301, { location: '/new#part' });
      return answer(200);
    });
    expect(run.verdicts.get('https://a.example/')).toMatchObject({ state: 'unchecked', reason: 'link-local' });
    expect(run.asked.some(({ host }) => host.startsWith('192.168'))).toBe(false);
    expect(run.verdicts.get('https://b.example/')).toMatchObject({
      state: 'ok',
      redirect: 'https://b.example/new#part',
    });
  });

  it('that are excluded are not asked', async () => {
    const run = await ask(['https://a.example/x'], () => answer(200), { settings: { excludes: ['a.example'] } });
    expect(run.asked).toHaveLength(0);
    expect(run.verdicts.get('https://a.example/x')).toEqual({ state: 'unchecked', reason: 'excluded' });
  });
});

describe('the cache', () => {
  const cacheWith = (verdict: LinkVerdict): VerdictCache & { readonly kept: Map<string, LinkVerdict> } => {
    const kept = new Map([['https://a.example/', verdict]]);
    return { kept, get: (url) => kept.get(url), set: (url, value) => kept.set(url, value) };
  };
  const hour = 3_600_000;
  const begin = new FakeClock().now();

  it('spares what was fine within the last day', async () => {
    const run = await ask(['https://a.example/'], () => answer(404), {
      cache: cacheWith({ state: 'ok', at: begin - 23 * hour }),
    });
    expect(run.asked).toHaveLength(0);
    expect(run.verdicts.get('https://a.example/')?.state).toBe('ok');
  });

  it.each([
    ['an older answer', { state: 'ok', at: begin - 25 * hour }],
    ['what was broken', { state: 'broken', at: begin - hour }],
    ['what was blocked', { state: 'blocked', at: begin - hour }],
  ] as const)('asks %s again and remembers the new answer', async (_, verdict) => {
    const cache = cacheWith(verdict);
    const run = await ask(['https://a.example/'], () => answer(404), { cache });
    expect(run.verdicts.get('https://a.example/')?.state).toBe('broken');
    expect(cache.kept.get('https://a.example/')?.status).toBe(404);
  });

  it('does not remember what is unknown', async () => {
    const cache = cacheWith({ state: 'broken', status: 404, at: begin - hour });
    await ask(['https://a.example/'], () => failure('unresolved'), { cache });
    expect(cache.kept.get('https://a.example/')?.status).toBe(404);
  });
});

describe('audio', () => {
  it('learns size, type and jumps from the head', async () => {
    const run = await ask(['https://a.example/1.mp3'], () =>
      answer(200, { 'content-length': '1234567', 'content-type': 'audio/mpeg; q=1', 'accept-ranges': 'bytes' }),
    );
    expect(run.verdicts.get('https://a.example/1.mp3')).toMatchObject({
      bytes: 1234567,
      mime: 'audio/mpeg',
      acceptsRanges: true,
    });
    expect(run.asked).toHaveLength(1);
  });

  it.each([
    [206, true],
    [200, false],
  ])('asks for a part where the head does not tell of jumps: %i', async (status, allowed) => {
    const run = await ask(['https://a.example/1.mp3'], ({ method }) =>
      method === 'HEAD' ? answer(200, { 'content-length': '1234567' }) : answer(status),
    );
    expect(run.verdicts.get('https://a.example/1.mp3')).toMatchObject({ bytes: 1234567, acceptsRanges: allowed });
  });
});
