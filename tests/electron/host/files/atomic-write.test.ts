import { execFileSync } from 'node:child_process';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileAtomic } from '#host/files/atomic-write.ts';
import { type FileCalls, systemFiles } from '#host/files/file-calls.ts';
import { keepCopiesIn } from '#host/files/kept-copies.ts';
import { isTempName, sweepTempFiles, tempNameBeside } from '#host/files/temp-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const isRoot = process.getuid?.() === 0;
const isPosix = process.platform !== 'win32';

/** Where this system and its temporary folder know extended attributes, and Python to set and read them. */
function canSetAttributes(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    attribute('set', tmpdir());
    return true;
  } catch {
    return false;
  }
}

function attribute(act: 'set' | 'get', path: string): string {
  const set = 'import os,sys; os.setxattr(sys.argv[1], "user.tag", b"green")';
  const get = 'import os,sys; print(os.getxattr(sys.argv[1], "user.tag").decode(), end="")';
  return execFileSync('python3', ['-c', act === 'set' ? set : get, path], { encoding: 'utf8', stdio: 'pipe' });
}

function failing(call: 'open' | 'rename', code: string, when: (path: string) => boolean = () => true): FileCalls {
  const failed = () => Promise.reject(Object.assign(new Error(code), { code }));
  return {
    ...systemFiles,
    wait: async () => undefined,
    ...(call === 'rename'
      ? { rename: failed }
      : { open: (path, flags, mode) => (when(path) ? failed() : systemFiles.open(path, flags, mode)) }),
  };
}

describe('what a file keeps', () => {
  test.skipIf(!isPosix)('its mode', async () => {
    const path = join(folder, '1.md');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    expect((await writeFileAtomic(path, bytesOf('new'))).ok).toBe(true);
    expect((await stat(path)).mode & 0o7777).toBe(0o640);
  });

  test.skipIf(!isRoot)('its owner', async () => {
    const path = join(folder, '1.md');
    await writeFile(path, 'old');
    await chown(path, 1234, 2345);
    await writeFileAtomic(path, bytesOf('new'));
    expect(await stat(path)).toMatchObject({ uid: 1234, gid: 2345 });
  });

  test.skipIf(!canSetAttributes())('its extended attributes, in every save, also when set between two', async () => {
    const path = join(folder, '1.md');
    await writeFile(path, 'old, and longer than the new one');
    await writeFileAtomic(path, bytesOf('first'));
    attribute('set', path);
    for (const text of ['second', 'third']) {
      expect((await writeFileAtomic(path, bytesOf(text))).ok).toBe(true);
      expect(await readFile(path, 'utf8')).toBe(text);
      expect(attribute('get', path)).toBe('green');
    }
  });

  test.skipIf(!isPosix)('a new file has the mode that any new file gets', async () => {
    await writeFile(join(folder, 'plain.md'), '');
    await writeFileAtomic(join(folder, '1.md'), bytesOf('new'));
    expect((await stat(join(folder, '1.md'))).mode).toBe((await stat(join(folder, 'plain.md'))).mode);
  });
});

describe.skipIf(!isPosix)('links are written through', () => {
  test('to the file, also over several and across folders', async () => {
    await mkdir(join(folder, 'real', 'deep'), { recursive: true });
    await mkdir(join(folder, 'posts'));
    await writeFile(join(folder, 'real', 'deep', '1.md'), 'old');
    await symlink('deep/1.md', join(folder, 'real', 'middle.md'));
    await symlink('../real/middle.md', join(folder, 'posts', '1.md'));
    expect((await writeFileAtomic(join(folder, 'posts', '1.md'), bytesOf('new'))).ok).toBe(true);
    expect(await readFile(join(folder, 'real', 'deep', '1.md'), 'utf8')).toBe('new');
    expect((await lstat(join(folder, 'posts', '1.md'))).isSymbolicLink()).toBe(true);
    expect((await lstat(join(folder, 'real', 'middle.md'))).isSymbolicLink()).toBe(true);
  });

  test('to a file that does not exist yet', async () => {
    await symlink('later.md', join(folder, '1.md'));
    expect((await writeFileAtomic(join(folder, '1.md'), bytesOf('new'))).ok).toBe(true);
    expect(await readFile(join(folder, 'later.md'), 'utf8')).toBe('new');
    expect((await lstat(join(folder, '1.md'))).isSymbolicLink()).toBe(true);
  });

  test('a ring of links is a value', async () => {
    await symlink('b.md', join(folder, 'a.md'));
    await symlink('a.md', join(folder, 'b.md'));
    expect(await writeFileAtomic(join(folder, 'a.md'), bytesOf('x'))).toMatchObject({
      ok: false,
      error: { reason: 'missing', code: 'ELOOP' },
    });
  });
});

describe('a folder or a name that cannot be replaced', () => {
  test.each([
    ['the folder refuses a new file', failing('open', 'EACCES', (path) => isTempName(basename(path)))],
    ['another program never lets go of the name', failing('rename', 'EBUSY')],
  ] as const)('%s: written in place after both texts were kept', async (_, files) => {
    const path = join(folder, '1.md');
    await writeFile(path, 'an old text');
    const copies = join(folder, 'copies');
    const kept: string[] = [];
    const keepCopy: ReturnType<typeof keepCopiesIn> = async (...args) => {
      const outcome = await keepCopiesIn(copies)(...args);
      for (const name of await readdir(copies)) kept.push(await readFile(join(copies, name), 'utf8'));
      return outcome;
    };
    const inode = (await stat(path)).ino;
    expect((await writeFileAtomic(path, bytesOf('new'), { files, keepCopy })).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect((await stat(path)).ino).toBe(inode);
    expect(kept.sort()).toEqual(['an old text', 'new']);
    expect(await readdir(copies)).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['1.md', 'copies']);
  });

  test('without a place for the copy nothing is written', async () => {
    const path = join(folder, '1.md');
    await writeFile(path, 'old');
    const outcome = await writeFileAtomic(path, bytesOf('new'), { files: failing('rename', 'EBUSY') });
    expect(outcome).toEqual({ ok: false, error: { reason: 'busy', path, code: 'EBUSY' } });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['1.md']);
  });

  test.each(['EPERM', 'EACCES', 'EBUSY'])('a rename refused for a moment is tried again (%s)', async (code) => {
    const path = join(folder, '1.md');
    await writeFile(path, 'old');
    let refusals = 3;
    const waits: number[] = [];
    const files: FileCalls = {
      ...systemFiles,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
      },
      rename: (from, to) =>
        refusals-- > 0 ? Promise.reject(Object.assign(new Error(code), { code })) : systemFiles.rename(from, to),
    };
    expect((await writeFileAtomic(path, bytesOf('new'), { files })).ok).toBe(true);
    expect(waits).toHaveLength(3);
    expect(await readFile(path, 'utf8')).toBe('new');
  });
});

describe('temporary files', () => {
  test('are named shortly beside a file whose name fills the limit', async () => {
    const path = join(folder, `${'回'.repeat(84)}.md`);
    expect((await writeFileAtomic(path, bytesOf('new'))).ok).toBe(true);
    expect((await writeFileAtomic(path, bytesOf('newer'))).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('newer');
  });

  test('are swept once they are old; nothing else is', async () => {
    const now = Date.now();
    const old = new Date(now - 3_600_000);
    const leftBehind = tempNameBeside(join(folder, '1.md'));
    const underWay = tempNameBeside(join(folder, '1.md'));
    const theirs = join(folder, '.episode-editor.yml');
    for (const path of [leftBehind, underWay, theirs]) await writeFile(path, '');
    await utimes(leftBehind, old, old);
    await utimes(theirs, old, old);
    expect(await sweepTempFiles(folder, now)).toBe(1);
    expect((await readdir(folder)).map((name) => join(folder, name)).sort()).toEqual([underWay, theirs].sort());
    expect(await sweepTempFiles(join(folder, 'nowhere'), now)).toBe(0);
  });
});
