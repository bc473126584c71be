import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '#tests/support/built-program.ts';
import { randomFrom } from '#tests/support/random.ts';

/** Large enough that a write takes several calls of the system. */
const LENGTH = 3_000_000;
const KILLS = process.env.TEST_LONG === '1' ? 1000 : 40;
const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kills-'));
  program = await builtProgram(join(import.meta.dirname, 'saving-child.ts'), folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function isWhole(text: string): boolean {
  return text.length === LENGTH && text === (text[0] ?? '').repeat(LENGTH);
}

/** Kills a process that saves all the time at random moments; resolves to how often the file was left torn. */
async function tornAfterKills(way: 'atomic' | 'plain', kills: number, random: () => number): Promise<number> {
  const path = join(folder, `${way}.md`);
  await writeFile(path, 'a'.repeat(LENGTH));
  let torn = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(process.execPath, [program, way, path, String(LENGTH)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let trouble = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      trouble += chunk;
    });
    const ended = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), ended]);
    await wait(random() * 30);
    child.kill('SIGKILL');
    const [code] = await ended;
    expect(code, trouble).toBeNull();
    const text = await readFile(path, 'utf8');
    if (!isWhole(text)) {
      torn++;
      await writeFile(path, 'a'.repeat(LENGTH));
    }
  }
  return torn;
}

describe.skipIf(process.platform === 'win32')(`a saving process is killed (seed ${SEED})`, () => {
  test(`${KILLS} times: the file is whole every time`, { timeout: KILLS * 2000 }, async () => {
    expect(await tornAfterKills('atomic', KILLS, randomFrom(SEED))).toBe(0);
  });

  // Nearly every second of these tears the file; none in twenty would mean that the test proves nothing.
  test('while a plain write is torn by the same kills', { timeout: KILLS * 2000 }, async () => {
    const torn = await tornAfterKills('plain', KILLS / 2, randomFrom(SEED));
    expect(torn).toBeGreaterThan(0);
  });
});
