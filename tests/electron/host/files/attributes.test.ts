import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemAttributes } from '#host/files/attributes.ts';

function setAttribute(path: string): void {
  const program = 'import os,sys; os.setxattr(sys.argv[1], "user.tag", b"green")';
  execFileSync('python3', ['-c', program, path], { stdio: 'pipe' });
}

function canSetAttributes(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    setAttribute(tmpdir());
    return true;
  } catch {
    return false;
  }
}

test.skipIf(!canSetAttributes())(
  'a plain file is told from one that carries attributes, and not looked at twice',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attributes-'));
    try {
      const attributes = systemAttributes(process.platform);
      const plain = join(folder, 'plain.md');
      const tagged = join(folder, 'tagged.md');
      for (const path of [plain, tagged]) await writeFile(path, 'text');
      setAttribute(tagged);
      expect(await attributes.has(plain, 'first')).toBe(false);
      expect(await attributes.has(tagged, 'first')).toBe(true);

      attributes.noteNone(tagged, 'first');
      expect(await attributes.has(tagged, 'first')).toBe(false);
      expect(await attributes.has(tagged, 'second')).toBe(true);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
