import { link, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepCopiesIn } from '#host/files/kept-copies.ts';
import { hashOf } from '#host/files/read-source.ts';
import { saveFile } from '#host/files/save-file.ts';
import { type Fault, faultyFiles } from './faulty-files.ts';

const FAULTS: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'short write'];
const OLD = `${'an older and longer line\n'.repeat(40)}`;
const NEW = `${'a line\n'.repeat(60)}`;
const LONGER = OLD + NEW;

type Situation = 'replaced' | 'new' | 'two names' | 'two names, growing';
const SITUATIONS: readonly Situation[] = ['replaced', 'new', 'two names', 'two names, growing'];

let base: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'faults-'));
});
afterAll(async () => {
  await rm(base, { recursive: true, force: true });
});

interface Run {
  readonly calls: readonly string[];
  readonly outcome: Awaited<ReturnType<typeof saveFile>>;
  readonly text: string | undefined;
  readonly copies: readonly string[];
  readonly leftovers: number;
}

async function saveWithFault(situation: Situation, nth: number, fault: Fault, lasting: boolean): Promise<Run> {
  const folder = await mkdtemp(join(base, 'show-'));
  const copies = join(folder, 'copies');
  const path = join(folder, '67.md');
  if (situation !== 'new') await writeFile(path, OLD);
  if (situation.startsWith('two names')) await link(path, join(folder, 'twin.md'));
  const { files, calls } = faultyFiles(nth, fault, lasting);
  const text = situation.endsWith('growing') ? LONGER : NEW;
  const expectedHash = situation === 'new' ? 'new' : hashOf(Buffer.from(OLD));
  const keepCopy = keepCopiesIn(copies, files);
  const outcome = await saveFile({ path, source: { text, bom: false }, expectedHash }, { files, keepCopy });
  const kept = await readdir(copies).catch(() => []);
  const run = {
    calls,
    outcome,
    text: await readFile(path, 'utf8').catch(() => undefined),
    copies: await Promise.all(kept.map((name) => readFile(join(copies, name), 'utf8'))),
    leftovers: (await readdir(folder)).filter((name) => name.endsWith('.tmp')).length,
  };
  await rm(folder, { recursive: true });
  return run;
}

describe.each(SITUATIONS)('every file call of a save fails in turn: %s', (situation) => {
  const before = situation === 'new' ? undefined : OLD;
  const after = situation.endsWith('growing') ? LONGER : NEW;

  test.each(FAULTS.flatMap((fault) => [[fault, false] as const, [fault, true] as const]))(
    '%s (for good: %s): whole, and said',
    async (fault, lasting) => {
      const { calls } = await saveWithFault(situation, Number.POSITIVE_INFINITY, fault, lasting);
      expect(calls.length).toBeGreaterThan(10);
      let failures = 0;
      for (let nth = 1; nth <= calls.length; nth++) {
        const run = await saveWithFault(situation, nth, fault, lasting);
        const where = `call ${nth} (${run.calls[nth - 1]}), ${JSON.stringify(run.outcome)}`;
        if (run.outcome.ok) {
          expect(run.text, where).toBe(after);
        } else if (run.outcome.error.reason === 'torn') {
          expect(run.copies, where).toContain(OLD);
          expect(run.copies, where).toContain(after);
        } else {
          failures++;
          expect(run.text, where).toBe(before);
          expect(run.outcome.error.reason, where).not.toBe('conflict');
        }
        if (!lasting) expect(run.leftovers, where).toBeLessThanOrEqual(run.calls[nth - 1] === 'unlink' ? 1 : 0);
      }
      if (fault === 'short write') expect(failures).toBe(0);
      else expect(failures).toBeGreaterThan(lasting ? 3 : 0);
    },
  );
});
