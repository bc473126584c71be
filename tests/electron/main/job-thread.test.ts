import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtProgram } from '#tests/support/built-program.ts';
import { type JobThread, jobThread, StoppedThread } from '../../../electron/main/job-thread.ts';
import type { CountingJobs } from './counting-jobs.ts';

let folder: string;
let program: URL;
let thread: JobThread<CountingJobs>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-thread-'));
  program = pathToFileURL(await builtProgram(join(import.meta.dirname, 'counting-jobs.ts'), folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => {
  thread = jobThread(program);
});
afterEach(() => thread.stop());

test('jobs answer each for itself, and the end of each is told', async () => {
  const told: [number, number][] = [];
  const counted = thread.run('count', 500, { onProgress: (done, total) => told.push([done, total]) });
  expect(await Promise.all([counted, thread.run('count', 3)])).toEqual([500, 3]);
  expect(told.at(-1)).toEqual([500, 500]);
});

test('a job that is not wanted any more says how far it came', async () => {
  const wanted = new AbortController();
  const counted = thread.run('count', 1e9, { signal: wanted.signal, onProgress: () => wanted.abort() });
  expect(await counted).toBeLessThan(1e9);
  expect(await thread.run('count', 1e9, { signal: AbortSignal.abort() })).toBeLessThan(1e9);
});

test('a job that breaks is the caller’s error, and the thread goes on', async () => {
  await expect(thread.run('breakDown', 'the sound')).rejects.toThrow('the sound is broken');
  expect(await thread.run('count', 1)).toBe(1);
});

test('a thread that is stuck is ended in the middle of a step; the next job has a new one', async () => {
  const spinning = thread.run('spin', undefined as never);
  thread.stop();
  await expect(spinning).rejects.toBeInstanceOf(StoppedThread);
  expect(await thread.run('count', 2)).toBe(2);
});

test('a thread that ends by itself leaves no caller waiting', async () => {
  await expect(thread.run('end', 3)).rejects.toBeInstanceOf(StoppedThread);
  expect(await thread.run('count', 2)).toBe(2);
});

test('a thread whose work is done ends, never in the middle of a job; the next job has a new one', async () => {
  const brief: JobThread<CountingJobs> = jobThread(program, { stay: () => 1 });
  const id = () => brief.run('thread', undefined as never);
  const first = await id();
  expect(await Promise.all([brief.run('count', 1e5), brief.run('count', 3)])).toEqual([1e5, 3]);
  await expect.poll(id).not.toBe(first);
  brief.stop();
});

test('a thread that has learned something stays longer, whatever it does after that', async () => {
  const learned: JobThread<CountingJobs> = jobThread(program, { stay: (job) => (job === 'count' ? 600_000 : 0) });
  const id = () => learned.run('thread', undefined as never);
  await learned.run('count', 1);
  const first = await id();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await id()).toBe(first);
  learned.stop();
});
