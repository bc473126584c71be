import { chmod, link, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileCalls, systemFiles } from '#host/files/file-calls.ts';
import { hashOf, readSource } from '#host/files/read-source.ts';
import { saveFile } from '#host/files/save-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-'));
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true, force: true });
});

const source = (text: string, bom = false) => ({ text, bom });
const hash = (text: string) => hashOf(new TextEncoder().encode(text));

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('saving', () => {
  test('replaces what was read and leaves nothing beside it', async () => {
    const path = await written('67.md', 'old\r\n');
    const read = await readSource(path);
    expect(read).toEqual({ ok: true, value: { source: source('old\r\n'), hash: hash('old\r\n') } });

    expect(await saveFile({ path, source: source('new\r\n', true), expectedHash: hash('old\r\n') })).toEqual({
      ok: true,
      value: { hash: hash('\ufeffnew\r\n') },
    });
    expect(await readFile(path, 'utf8')).toBe('\ufeffnew\r\n');
    expect(await readdir(folder)).toEqual(['67.md']);
  });

  test('hands back what someone else wrote, whatever its time and size', async () => {
    const path = await written('67.md', 'theirs');
    expect(await saveFile({ path, source: source('mine'), expectedHash: hash('before') })).toEqual({
      ok: false,
      error: { reason: 'conflict', path, disk: { kind: 'text', source: source('theirs'), hash: hash('theirs') } },
    });
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  test('hands back that the file is gone, and puts it back when asked', async () => {
    const path = join(folder, '67.md');
    const gone = await saveFile({ path, source: source('mine'), expectedHash: hash('before') });
    expect(gone).toMatchObject({ ok: false, error: { reason: 'conflict', disk: { kind: 'missing' } } });
    expect((await saveFile({ path, source: source('mine'), expectedHash: 'new' })).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('mine');
  });

  test('never replaces a file that appeared where a new one was to be', async () => {
    const path = await written('68.md', 'theirs');
    const saved = await saveFile({ path, source: source('mine'), expectedHash: 'new' });
    expect(saved).toMatchObject({ ok: false, error: { reason: 'conflict', disk: { kind: 'text' } } });
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  test('is content when the disk holds the very text already', async () => {
    const path = await written('67.md', 'same');
    const saved = await saveFile({ path, source: source('same'), expectedHash: hash('before') });
    expect(saved).toEqual({ ok: true, value: { hash: hash('same') } });
  });

  test('sees a change that comes while the new file is being written', async () => {
    const path = await written('67.md', 'before');
    const files: FileCalls = {
      ...systemFiles,
      open: async (name, flags, mode) => {
        if (flags === 'wx') await writeFile(path, 'theirs');
        return systemFiles.open(name, flags, mode);
      },
    };
    const saved = await saveFile({ path, source: source('mine'), expectedHash: hash('before') }, { files });
    expect(saved).toMatchObject({ ok: false, error: { reason: 'conflict' } });
    expect(await readFile(path, 'utf8')).toBe('theirs');
    expect(await readdir(folder)).toEqual(['67.md']);
  });

  test('does not write again what the disk holds already', async () => {
    const path = await written('67.md', 'same');
    const inode = (await lstat(path)).ino;
    await saveFile({ path, source: source('same'), expectedHash: hash('before') });
    expect((await lstat(path)).ino).toBe(inode);
  });

  test('never replaces a new file that appears at the very last call', async () => {
    const path = join(folder, '67.md');
    const files = {
      ...systemFiles,
      link: async (from: string, to: string) => {
        await writeFile(path, 'theirs');
        return systemFiles.link(from, to);
      },
    };
    const saved = await saveFile({ path, source: source('mine'), expectedHash: 'new' }, { files });
    expect(saved).toMatchObject({ ok: false, error: { reason: 'conflict', disk: { kind: 'text' } } });
    expect(await readFile(path, 'utf8')).toBe('theirs');
  });

  test('goes in the order asked, each on top of the last', async () => {
    const path = await written('67.md', '0');
    const saves = Array.from({ length: 20 }, (_, index) =>
      saveFile({ path, source: source(`${index + 1}`), expectedHash: hash(`${index}`) }),
    );
    expect((await Promise.all(saves)).filter((saved) => !saved.ok)).toEqual([]);
    expect(await readFile(path, 'utf8')).toBe('20');
  });

  test('never overlaps, also through a link, which stays one', async () => {
    const path = await written('67.md', 'before');
    const other = join(folder, 'link.md');
    await symlink('67.md', other);
    let open = 0;
    let most = 0;
    const files = {
      ...systemFiles,
      rename: async (from: string, to: string) => {
        most = Math.max(most, ++open);
        await systemFiles.rename(from, to);
        open--;
      },
    };
    const saves = Array.from({ length: 10 }, (_, index) =>
      saveFile({ path: index % 2 ? other : path, source: source(`${index}`), expectedHash: hash('before') }, { files }),
    );
    const outcomes = await Promise.all(saves);
    expect(outcomes.filter((saved) => saved.ok)).toHaveLength(1);
    expect(most).toBe(1);
    expect((await lstat(other)).isSymbolicLink()).toBe(true);
  });

  test('writes a file of two names in place, so that both show the new text', async () => {
    const path = await written('67.md', 'a longer old text');
    await link(path, join(folder, 'twin.md'));
    expect((await saveFile({ path, source: source('new'), expectedHash: hash('a longer old text') })).ok).toBe(true);
    expect(await readFile(join(folder, 'twin.md'), 'utf8')).toBe('new');
  });
});

describe('refusals are values', () => {
  test('a file without write bits is read-only to whom the system refuses it', async () => {
    const path = await written('67.md', 'old');
    await chmod(path, 0o444);
    const files: FileCalls = {
      ...systemFiles,
      mayWrite: async () => {
        throw Object.assign(new Error('refused'), { code: 'EACCES' });
      },
    };
    expect(await saveFile({ path, source: source('new'), expectedHash: hash('old') }, { files })).toEqual({
      ok: false,
      error: { reason: 'read-only', path, code: 'EACCES' },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  test('a folder, a folder that is missing, a name that is too long', async () => {
    await mkdir(join(folder, 'sub.md'));
    const save = (path: string) => saveFile({ path, source: source('new'), expectedHash: 'new' });
    expect(await save(join(folder, 'sub.md'))).toMatchObject({ ok: false, error: { reason: 'not-a-file' } });
    expect(await save(join(folder, 'nowhere', '1.md'))).toMatchObject({ ok: false, error: { reason: 'missing' } });
    expect(await save(join(folder, `${'n'.repeat(300)}.md`))).toMatchObject({
      ok: false,
      error: { reason: 'name-too-long' },
    });
  });

  test('bytes that are not UTF-8 are not read as text', async () => {
    const path = join(folder, '67.md');
    await writeFile(path, Uint8Array.of(0x83, 0x65, 0x83, 0x58));
    expect(await readSource(path)).toMatchObject({ ok: false, error: { reason: 'not-utf8', path } });
    expect(await saveFile({ path, source: source('new'), expectedHash: hash('old') })).toMatchObject({
      ok: false,
      error: { reason: 'conflict', disk: { kind: 'not-utf8' } },
    });
  });
});
