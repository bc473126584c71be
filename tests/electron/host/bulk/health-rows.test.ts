import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bulkJobs } from '#host/bulk/jobs.ts';
import { mostRowsAtOnce } from '#host/bulk/judge-health.ts';
import type { HealthRow } from '#shared/bulk/health.ts';

const hooks = { signal: new AbortController().signal, onProgress: () => undefined };
const count = mostRowsAtOnce + 60;
/** What the window reads in one go, and still answers a key in the same frame (UTF-16). */
const mostOfPart = 200_000;
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'health-rows-'));
  await mkdir(join(root, '_posts'));
  await writeFile(join(root, '_config.yml'), 'title: Many\n');
  for (let number = 1; number <= count; number++) {
    const day = new Date(Date.UTC(2010, 0, number)).toISOString().slice(0, 10);
    const text = `---\ntitle: ${number}. Gears\ndate: ${day} 05:00:00 +0900\naudio_file_path: /a/${number}.mp3\n---\n\nWords.\n`;
    await writeFile(join(root, '_posts', `${day}-${number}.md`), text);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('the findings of a large show reach the window in parts, each episode once', async () => {
  const health = await bulkJobs.health({ root, unsaved: {} }, hooks);
  const groups = health.ok ? health.value : [];
  const large = groups.find((group) => group.count === count);
  // What comes at once is a line for each rule, however many episodes there are.
  expect(JSON.stringify(groups).length).toBeLessThan(20_000);
  const parts: (readonly HealthRow[])[] = [];
  for (let from = 0; from < count; from = parts.flat().length) {
    const answer = await bulkJobs.healthRows({ group: large?.id ?? '', from });
    const text = answer.ok ? answer.value : '[]';
    expect(text.length).toBeLessThan(mostOfPart);
    const part = JSON.parse(text) as readonly HealthRow[];
    if (part.length === 0) break;
    parts.push(part);
  }
  expect(parts.map(({ length }) => length)).toEqual([mostRowsAtOnce, 60]);
  expect(new Set(parts.flat().map(({ path }) => path)).size).toBe(count);
});

test('a group that nobody knows is said to be gone', async () => {
  expect(await bulkJobs.healthRows({ group: 'all:nothing', from: 0 })).toMatchObject({ ok: false });
});
