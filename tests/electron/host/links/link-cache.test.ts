import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLinkCache } from '#host/links/link-cache.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'link-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the cache of verdicts', () => {
  it('is there again at the next start, in a folder that it makes', async () => {
    const path = join(folder, 'deep', 'links.json');
    const cache = await openLinkCache(path);
    const verdict = { state: 'ok', status: 200, at: Date.now() } as const;
    cache.set('https://a.example/', verdict);
    cache.set('https://old.example/', { state: 'ok', at: Date.now() - 40 * 86_400_000 });
    await cache.save();
    const again = await openLinkCache(path);
    expect(again.get('https://a.example/')).toEqual(verdict);
    expect(again.get('https://old.example/')).toBeUndefined();
  });

  it.each(['{', '[]', '{"version":9,"verdicts":{}}', ''])(
    'begins empty and keeps a damaged file aside: %s',
    async (text) => {
      const path = join(folder, 'links.json');
      await writeFile(path, text);
      const cache = await openLinkCache(path);
      expect(cache.get('https://a.example/')).toBeUndefined();
      expect(await readdir(folder)).toEqual(['links.json.damaged']);
      expect(await readFile(`${path}.damaged`, 'utf8')).toBe(text);
    },
  );

  it('passes over entries that make no sense', async () => {
    const path = join(folder, 'links.json');
    const good = { state: 'broken', status: 404, at: Date.now() };
    await writeFile(
      path,
      JSON.stringify({
        version: 1,
        verdicts: { 'https://a.example/': good, b: { state: 'fine', at: 1 }, c: 7, d: { state: 'ok', at: 'x' } },
      }),
    );
    const cache = await openLinkCache(path);
    expect(cache.get('https://a.example/')).toEqual(good);
    expect(['b', 'c', 'd'].map((url) => cache.get(url))).toEqual([undefined, undefined, undefined]);
  });

  it('is no loss where it cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const cache = await openLinkCache(join(folder, 'file', 'links.json'));
    cache.set('https://a.example/', { state: 'ok', at: Date.now() });
    await expect(cache.save()).resolves.toBeUndefined();
  });
});
