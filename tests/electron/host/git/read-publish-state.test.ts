import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPublishState } from '#host/git/read-publish-state.ts';

let home: string;
let root: string;

function git(folder: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'publish-'));
  const there = join(home, 'there.git');
  root = join(home, 'show');
  git(home, 'init', '-q', '--bare', there);
  git(home, 'init', '-q', root);
  await write('_posts/2026-01-01-1.md', 'one\n');
  await write('_posts/2026-01-08-2.md', 'two\n');
  await write('.gitignore', '_site/\n*.tmp\n');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'first');
  git(root, 'remote', 'add', 'origin', there);
  git(root, 'push', '-qu', 'origin', 'main');
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('what is on this computer only', () => {
  test('nothing, where all was sent', async () => {
    expect(await readPublishState(root)).toEqual({
      branch: 'main',
      upstream: 'origin/main',
      ahead: 0,
      behind: 0,
      files: [],
    });
  });

  test('new, changed and deleted files, but none that git ignores', async () => {
    await write('_posts/2026-01-15-3.md', 'three\n');
    await write('_posts/2026-01-01-1.md', 'one more\n');
    await rm(join(root, '_posts/2026-01-08-2.md'));
    await write('_site/index.html', 'built\n');
    await write('notes.tmp', 'scratch\n');
    await write('audio/new/日本語.mp3', 'sound');
    expect((await readPublishState(root))?.files).toEqual([
      { path: '_posts/2026-01-01-1.md', change: 'changed' },
      { path: '_posts/2026-01-08-2.md', change: 'deleted' },
      { path: '_posts/2026-01-15-3.md', change: 'new' },
      { path: 'audio/new/日本語.mp3', change: 'new' },
    ]);
  });

  test('a commit that was not sent is on this computer only, and its files with it', async () => {
    await write('_posts/2026-01-15-3.md', 'three\n');
    git(root, 'add', '-A');
    git(root, 'commit', '-qm', 'third');
    const state = await readPublishState(root);
    expect(state).toMatchObject({ ahead: 1, behind: 0, files: [{ path: '_posts/2026-01-15-3.md', change: 'new' }] });
  });

  test('what others sent is behind, not of this computer', async () => {
    const other = join(home, 'other');
    git(home, 'clone', '-q', join(home, 'there.git'), other);
    await writeFile(join(other, '_posts/2026-01-08-2.md'), 'two, mended\n');
    git(other, 'commit', '-qam', 'mended');
    git(other, 'push', '-q');
    git(root, 'fetch', '-q');
    await write('_posts/2026-01-01-1.md', 'one more\n');
    expect(await readPublishState(root)).toMatchObject({
      ahead: 0,
      behind: 1,
      files: [{ path: '_posts/2026-01-01-1.md', change: 'changed' }],
    });
  });

  test('a show in a folder of a larger repository counts its own files alone', async () => {
    await write('podcast/_posts/2026-02-01-1.md', 'below\n');
    await write('elsewhere.md', 'not of the show\n');
    const state = await readPublishState(join(root, 'podcast'));
    expect(state?.files).toEqual([{ path: '_posts/2026-02-01-1.md', change: 'new' }]);
  });

  test('a repository that was never sent anywhere is compared with its last commit', async () => {
    git(root, 'remote', 'remove', 'origin');
    await write('_posts/2026-01-01-1.md', 'one more\n');
    const state = await readPublishState(root);
    expect(state?.upstream).toBeUndefined();
    expect(state?.files).toEqual([{ path: '_posts/2026-01-01-1.md', change: 'changed' }]);
  });

  test('a repository without a commit has new files only', async () => {
    const fresh = join(home, 'fresh');
    git(home, 'init', '-q', fresh);
    await writeFile(join(fresh, 'a.md'), 'text');
    expect(await readPublishState(fresh)).toMatchObject({ files: [{ path: 'a.md', change: 'new' }] });
  });

  test('packed data is read too', async () => {
    git(root, 'gc', '-q');
    git(root, 'pack-refs', '--all');
    await write('_posts/2026-01-01-1.md', 'one more\n');
    expect((await readPublishState(root))?.files).toHaveLength(1);
  });
});

test('a sound that git keeps as a pointer is no change', async () => {
  const sound = 'the sound itself';
  const oid = createHash('sha256').update(sound).digest('hex');
  await write('audio/1.mp3', `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${sound.length}\n`);
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'sound');
  git(root, 'push', '-q');
  await write('audio/1.mp3', sound);
  expect((await readPublishState(root))?.files).toEqual([]);
  await write('audio/1.mp3', sound.replace('the', 'THE'));
  expect((await readPublishState(root))?.files).toEqual([{ path: 'audio/1.mp3', change: 'changed' }]);
});

test('line ends that git itself converts are no change', async () => {
  git(root, 'config', 'core.autocrlf', 'true');
  await write('_posts/2026-01-01-1.md', 'one\r\n');
  expect((await readPublishState(root))?.files).toEqual([]);
});

test('a folder without git, and one whose data is damaged, say nothing', async () => {
  expect(await readPublishState(home)).toBeUndefined();
  await writeFile(join(root, '.git/HEAD'), 'ref: refs/heads/main\n');
  await rm(join(root, '.git/objects'), { recursive: true });
  await mkdir(join(root, '.git/objects'));
  expect(await readPublishState(root)).toBeUndefined();
});

test('no command that the repository names is run, and nothing in it is written', async () => {
  const proof = join(home, 'ran');
  const command = `sh -c 'touch ${proof}'`;
  for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'filter.evil.clean', 'diff.external']) {
    git(root, 'config', key, command);
  }
  await write('.gitattributes', '*.md filter=evil\n');
  await write('_posts/2026-01-01-1.md', 'one more\n');
  const index = join(root, '.git/index');
  const before = { bytes: await readFile(index), at: (await stat(index)).mtimeMs };
  expect((await readPublishState(root))?.files.length).toBeGreaterThan(0);
  await expect(stat(proof)).rejects.toThrow();
  expect(await readFile(index)).toEqual(before.bytes);
  expect((await stat(index)).mtimeMs).toBe(before.at);
});
