import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyRecord, type BulkPorts } from '#host/bulk/apply-changes.ts';
import { bulkFiles } from '#host/bulk/bulk-files.ts';
import { recordStore } from '#host/bulk/record-store.ts';
import { undoChanges } from '#host/bulk/undo-changes.ts';
import { keepCopiesIn } from '#host/files/kept-copies.ts';
import { builtProgram } from '#tests/support/built-program.ts';

const FILES = process.env['TEST_LONG'] === '1' ? 1000 : 60;
/** Kills after so many files are done. */
const KILLS = process.env['TEST_LONG'] === '1' ? [1, 7, 90, 500, 990] : [1, 25];

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulk-kills-'));
  program = await builtProgram(join(import.meta.dirname, 'applying-child.ts'), folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textOf = (index: number) => `old text of episode ${index}\r\n`;

/** A show of which a change was killed when so many files were done. */
async function killed(after: number) {
  const root = join(folder, `show-${after}`);
  const data = join(folder, `data-${after}`);
  await mkdir(root, { recursive: true });
  for (let index = 0; index < FILES; index++) await writeFile(join(root, `${index}.md`), textOf(index));
  const child = spawn(process.execPath, [program, root, data, String(after)], { stdio: 'inherit' });
  const [code, signal] = await once(child, 'close');
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  const records = recordStore(join(data, 'bulk'));
  const [record] = await records.list(root);
  if (record === undefined) throw new Error('no record');
  const ports: BulkPorts = { files: bulkFiles(root, keepCopiesIn(join(data, 'copies'))), records, now: 0 };
  return { root, record, ports };
}

/** How many files hold the new text; every other holds the old one, whole. */
async function changedIn(root: string): Promise<number> {
  let changed = 0;
  for (const name of await readdir(root)) {
    if (!name.endsWith('.md')) continue;
    const text = await readFile(join(root, name), 'utf8');
    const old = textOf(Number.parseInt(name, 10));
    if (text !== old) {
      expect(text).toBe(old.replace('old', 'new'));
      changed++;
    }
  }
  return changed;
}

describe.skipIf(process.platform === 'win32')('a change of many files is killed', () => {
  test.each(KILLS)('after %i files: all are whole, and undo restores every one', { timeout: 60_000 }, async (after) => {
    const { root, record, ports } = await killed(after);
    expect(record.state).toBe('applying');
    const changed = await changedIn(root);
    expect(changed).toBeGreaterThanOrEqual(after);
    expect(changed).toBeLessThan(FILES);
    expect(await undoChanges(record, ports)).toMatchObject({ failures: [], cancelled: false });
    expect(await changedIn(root)).toBe(0);
  });

  test('it can be carried to its end as well', { timeout: 60_000 }, async () => {
    const { root, record, ports } = await killed(3);
    expect(await applyRecord(record, ports)).toMatchObject({ failures: [], cancelled: false });
    expect(await changedIn(root)).toBe(FILES);
  });
});
