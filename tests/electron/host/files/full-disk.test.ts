import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '#host/files/read-source.ts';
import { saveFile } from '#host/files/save-file.ts';

const SIZE = 2 * 1024 * 1024;

/** A real file system of 2 MiB, where this user may mount one. */
function mountSmallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

const disk = mountSmallDisk();
afterAll(() => {
  if (!disk) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

describe.skipIf(!disk)('a disk that is full', () => {
  const folder = disk ?? '';
  const path = join(folder, '67.md');
  const OLD = 'the words as they were\n'.repeat(500);

  async function freeBytes(): Promise<number> {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  }

  beforeAll(async () => {
    await writeFile(path, OLD);
  });

  test.each([0, 4096, 8192, 20_000, 100_000])(
    'with %i bytes left: the save fails, says so, and changes nothing',
    async (left) => {
      const filler = join(folder, 'filler');
      await writeFile(filler, '');
      await writeFile(filler, new Uint8Array(Math.max(0, (await freeBytes()) - left)));
      const text = 'words that need more room than there is\n'.repeat(5000);
      const saved = await saveFile({ path, source: { text, bom: false }, expectedHash: hashOf(Buffer.from(OLD)) });
      expect(saved).toEqual({ ok: false, error: { reason: 'no-space', path, code: 'ENOSPC' } });
      expect(await readFile(path, 'utf8')).toBe(OLD);
      expect((await readdir(folder)).sort()).toEqual(['67.md', 'filler']);
    },
  );

  test('once there is room again the same save succeeds', async () => {
    await writeFile(join(folder, 'filler'), '');
    const text = 'words that need more room than there is\n'.repeat(5000);
    const request = { path, source: { text, bom: false }, expectedHash: hashOf(Buffer.from(OLD)) };
    expect((await saveFile(request)).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(text);
  });
});
