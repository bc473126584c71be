import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFolders, type FolderPort } from '#host/show/folder-port.ts';
import { findShowRoot, listEpisodePaths, openShow } from '#host/show-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'show-folder-')));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

const episode = (n: number): string =>
  `---\ntitle: ${n}. T\ndate: 2024-01-${String(n).padStart(2, '0')} 05:00:00 +0900\naudio_file_path: /audio/${n}.mp3\naudio_file_size: 0\nactor_ids: [a]\n---\n\nNotes.\n`;
const site = {
  '_config.yml': 'title: S\nactors: {a: {name: A}}\n',
  '_posts/2024-01-01-1.md': episode(1),
  '_posts/2024-01-02-2.md': episode(2),
};

async function opened(port: FolderPort = diskFolders) {
  const result = await openShow(folder, port);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

function errorOf(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('findShowRoot', () => {
  it('is the nearest folder with a marker, for files and folders', async () => {
    await write({ ...site, 'inner/hugo.toml': '', 'inner/content/a.md': '', 'plain/b.md': '' });
    expect(await findShowRoot(join(folder, '_posts/2024-01-01-1.md'))).toBe(folder);
    expect(await findShowRoot(join(folder, '_posts'))).toBe(folder);
    expect(await findShowRoot(folder)).toBe(folder);
    expect(await findShowRoot(join(folder, 'inner/content/a.md'))).toBe(join(folder, 'inner'));
    expect(await findShowRoot(join(folder, 'plain/b.md'))).toBe(folder);
  });

  it("is marked by the show's own settings", async () => {
    await write({ ...site, 'shows/one/.episode-editor.yml': '', 'shows/one/a/1.md': '' });
    expect(await findShowRoot(join(folder, 'shows/one/a/1.md'))).toBe(join(folder, 'shows/one'));
  });

  it("is a file's own folder, or the folder, without any marker", async () => {
    await write({ 'a/1.md': '' });
    expect(await findShowRoot(join(folder, 'a/1.md'))).toBe(join(folder, 'a'));
    expect(await findShowRoot(join(folder, 'a'))).toBe(join(folder, 'a'));
    expect(await findShowRoot(join(folder, 'a/gone.md'))).toBe(join(folder, 'a'));
  });
});

describe('openShow', () => {
  it('reads a show and its episodes, the newest first', async () => {
    await write({ ...site, 'audio/1.mp3': 'x', '.git/config': '', 'node_modules/a.md': '' });
    const { show, episodes, siteFiles } = await opened();
    expect(show).toMatchObject({ root: folder, name: 'S', generator: 'jekyll', profile: { name: 'yattecast' } });
    expect(episodes.map(({ number }) => number)).toEqual([2, 1]);
    expect(siteFiles).toEqual(['_config.yml', '_posts/2024-01-01-1.md', '_posts/2024-01-02-2.md', 'audio/1.mp3']);
    // It crosses processes.
    expect(structuredClone({ show, episodes })).toEqual({ show, episodes });
    expect(JSON.parse(JSON.stringify(show))).toEqual(show);
  });

  it('fails by values for a folder that is not there, no folder, or closed to the person', async () => {
    await write({ 'a.md': '' });
    expect(await openShow(join(folder, 'gone'))).toEqual({
      ok: false,
      error: { reason: 'missing', path: join(folder, 'gone') },
    });
    expect(await openShow(join(folder, 'a.md'))).toMatchObject({ ok: false, error: { reason: 'not-a-folder' } });
    expect(await openShow(join(folder, 'a.md/b'))).toMatchObject({ ok: false, error: { reason: 'missing' } });
    const closed = { ...diskFolders, list: () => Promise.reject(errorOf('EACCES')) };
    expect(await openShow(folder, closed)).toMatchObject({ ok: false, error: { reason: 'no-permission' } });
    const broken = { ...diskFolders, list: () => Promise.reject(errorOf('EIO')) };
    expect(await openShow(folder, broken)).toMatchObject({ ok: false, error: { reason: 'unreadable' } });
  });

  it('lists a file that cannot be read, and says why', async () => {
    const shiftJis = Uint8Array.from([
      ...Buffer.from('---\ntitle: '),
      0x83,
      0x65,
      0x83,
      0x58,
      ...Buffer.from('\n---\n'),
    ]);
    await write({
      ...site,
      '_posts/2024-01-03-3.md': shiftJis,
      '_posts/2024-01-04-4.md': episode(4),
      '_posts/2024-01-05-5.md': '---\ntitle: "x\n---\n',
    });
    const port = {
      ...diskFolders,
      read: (path: string) => (path.endsWith('-4.md') ? Promise.reject(errorOf('EACCES')) : diskFolders.read(path)),
    };
    const { episodes } = await opened(port);
    expect(episodes.map(({ path, unreadable }) => [path, unreadable])).toEqual([
      ['_posts/2024-01-05-5.md', expect.stringContaining('quoted scalar')],
      ['_posts/2024-01-04-4.md', 'no-permission'],
      ['_posts/2024-01-03-3.md', 'not-utf8'],
      ['_posts/2024-01-02-2.md', undefined],
      ['_posts/2024-01-01-1.md', undefined],
    ]);
  });

  it('goes on without settings and folders that cannot be read', async () => {
    await write({ ...site, 'sub/_posts/2024-01-03-3.md': episode(3) });
    const port: FolderPort = {
      ...diskFolders,
      read: (path) => (path.endsWith('_config.yml') ? Promise.reject(errorOf('EIO')) : diskFolders.read(path)),
      list: (path) => (path.endsWith('sub') ? Promise.reject(errorOf('EACCES')) : diskFolders.list(path)),
    };
    const { show, episodes } = await opened(port);
    expect(show.generator).toBe('jekyll');
    expect(episodes).toHaveLength(2);
  });

  it('follows links inside the folder, once, and none that lead out', async () => {
    await write({ ...site, 'texts/2024-01-03-3.md': episode(3) });
    const outside = await realpath(await mkdtemp(join(tmpdir(), 'outside-')));
    await writeFile(join(outside, '2024-01-09-9.md'), episode(9));
    await symlink('../texts/2024-01-03-3.md', join(folder, '_posts/2024-01-03-3.md'));
    await symlink(outside, join(folder, '_posts/out'));
    await symlink(join(outside, '2024-01-09-9.md'), join(folder, '_posts/2024-01-09-9.md'));
    await symlink('..', join(folder, '_posts/up'));
    await symlink('nowhere', join(folder, '_posts/2024-01-08-8.md'));
    const { episodes } = await opened();
    expect(episodes.map(({ number }) => number)).toEqual([3, 2, 1]);
    await rm(outside, { recursive: true });
  });

  it('reads front matter behind a byte order mark, with CRLF, in long files, and data beside notes', async () => {
    const long = `${'word '.repeat(20_000)}\n---\nmore\n`;
    await write({
      'a/1.md': `\uFEFF---\r\ntitle: Marked\r\n---\r\n${long}`,
      'a/2.md': `---\ntitle: |\n  Dashes\n  --- inside\n---\n${long}`,
      'a/3/index.md': long,
      'a/3/index.yml': 'title: Beside\n',
      'a/4.md': '---\ntitle: Unclosed\n',
      'a/5.md': '+++\ntitle = "Toml"\n+++\n',
      'a/6.md': '{"title": "Json"}\nNotes',
      'a/7.md': 'No title at all',
    });
    const { episodes } = await opened();
    expect(Object.fromEntries(episodes.map(({ path, title }) => [path, title]))).toEqual({
      'a/1.md': 'Marked',
      'a/2.md': 'Dashes\n--- inside',
      'a/3/index.md': 'Beside',
      'a/4.md': 'Unclosed',
      'a/5.md': 'Toml',
      'a/6.md': 'Json',
    });
    expect(episodes.find(({ path }) => path === 'a/3/index.md')?.sidecar).toBe('a/3/index.yml');
  });

  it('reads a large show as it reads a small one', async () => {
    const many = Array.from({ length: 900 }, (_, n) => {
      const day = new Date(Date.UTC(2020, 0, n + 1)).toISOString().slice(0, 10);
      // Half a year of the show has another key for its audio, one episode a key that no other has.
      const audio =
        n >= 400 && n < 580 ? `audio_file_url: https://a.example/${n}.mp3` : `audio_file_path: /audio/${n}.mp3`;
      const extra = n === 77 ? 'rare: 1\n' : '';
      const text = `---\ntitle: ${n}. T\ndate: ${day} 05:00:00 +0900\n${audio}\naudio_file_size: ${n}\n${extra}actor_ids: [a]\n---\nNotes.\n`;
      return [`_posts/${day}-${n}.md`, text] as const;
    });
    await write({ '_config.yml': site['_config.yml'], ...Object.fromEntries(many) });
    const { show, episodes } = await opened();
    expect(episodes).toHaveLength(900);
    expect(episodes[0]).toMatchObject({ number: 899, bytes: '899' });
    expect(episodes.every(({ audio }) => audio !== '')).toBe(true);
    expect(show.profile.places?.audio).toEqual([['audio_file_path'], ['audio_file_url']]);
    expect(show.habits.keys.map(({ key, count }) => [key, count])).toEqual([
      ['title', 900],
      ['date', 900],
      ['audio_file_path', 720],
      ['audio_file_url', 180],
      ['audio_file_size', 900],
      ['rare', 1],
      ['actor_ids', 900],
    ]);
    expect(show.habits.audioPrefix).toBe('/audio/');
  });
});

describe('listEpisodePaths', () => {
  it('has what is published and drafts, not the archive', async () => {
    await write({ ...site, '_drafts/3.md': episode(3), '_posts.bak/2023-01-01-0.md': episode(1) });
    expect(await listEpisodePaths(folder)).toEqual([
      '_drafts/3.md',
      '_posts/2024-01-01-1.md',
      '_posts/2024-01-02-2.md',
    ]);
    expect(await listEpisodePaths(join(folder, 'gone'))).toEqual([]);
  });
});
