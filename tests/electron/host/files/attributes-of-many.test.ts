import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemAttributes } from '#host/files/attributes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attributes-'));
  for (const name of ['plain.md', 'also plain.md', 'tagged.md']) await writeFile(join(folder, name), `${name} SCHILY`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Whether this machine's file system and tools can give a file an attribute. */
function tag(path: string): boolean {
  try {
    execFileSync('python3', ['-c', 'import os, sys; os.setxattr(sys.argv[1], "user.tag", b"1")', path], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

const files = (...names: string[]) => names.map((name) => ({ path: join(folder, name), identity: 'as it is' }));

describe.skipIf(process.platform !== 'linux')('many files are looked at together', () => {
  test('those of which none carries anything need no second look', async () => {
    const attributes = systemAttributes('linux');
    await attributes.lookAhead?.(files('plain.md', 'also plain.md'));
    await rm(join(folder, 'also plain.md'));
    // A second look would find the file gone and answer true.
    expect(await attributes.has(join(folder, 'also plain.md'), 'as it is')).toBe(false);
  });

  test('where one carries something, each is looked at by itself', async () => {
    if (!tag(join(folder, 'tagged.md'))) return;
    const attributes = systemAttributes('linux');
    await attributes.lookAhead?.(files('plain.md', 'tagged.md'));
    expect(await attributes.has(join(folder, 'tagged.md'), 'as it is')).toBe(true);
    expect(await attributes.has(join(folder, 'plain.md'), 'as it is')).toBe(false);
  });
});
