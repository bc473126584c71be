import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LinkServer, startLinkServer, status } from '#tests/electron/host/links/link-server.ts';
import { episodeText } from '#tests/shared/check/yattecast-show.ts';
import { runCheck } from '../../../electron/cli/check.ts';

const config = `title: 夜更かし工作室
url: https://yofukashi.example
timezone: Asia/Tokyo
permalink: /episode/:title
actors:
  haru: {name: ハル, image_url: /images/haru.png}
  natsu: {name: ナツ, image_url: /images/natsu.png}
`;

let root = '';
let server: LinkServer;
const audio = (name: string): Record<string, string> => ({ audio_file_path: `https://cdn.example/${name}.mp3` });

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'check-')));
  server = await startLinkServer({
    '/ok': status(200),
    '/gone': status(410),
    '/moved': status(301, { location: '/ok' }),
  });
  await write('show/_config.yml', config);
  await write('show/_layouts/article.html', '{{ content }}');
  await write(
    'show/_posts/2024-01-01-1.md',
    episodeText({ ...audio('1'), date: '2024-01-01 05:00:00 +0900' }, '[電波](htps://a.example/)\n'),
  );
  await write('show/_posts/2024-01-02-2.md', episodeText({ ...audio('2'), date: '2024-01-02 05:00:00 +0900' }));
  await write(
    'show/_posts/2024-01-03-3.md',
    episodeText({ ...audio('3'), date: '2024-01-03 05:00:00 +0900', title: '' }).replaceAll('\n', '\r\n'),
  );
  await write('show/_drafts/4.md', episodeText({ audio_file_path: null, date: null }));
  await write('show/_posts.bak/2020-01-01-0.md', episodeText({ ...audio('0'), title: '' }));
  await write('show/README.md', '# not an episode\n');
  const address = (path: string): string => `[${path}](${server.origin}/${path})`;
  await write('links/_config.yml', config);
  await write(
    'links/_posts/2024-01-01-1.md',
    episodeText(
      { ...audio('1'), audio_file_path: `${server.origin}/ok.mp3`, date: '2024-01-01 05:00:00 +0900' },
      ['ok', 'gone', 'moved'].map(address).join('\n\n'),
    ),
  );
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true, force: true });
});

async function check(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const env = { HOME: join(root, 'home'), XDG_CACHE_HOME: join(root, 'cache'), PATH: process.env['PATH'] };
  const code = await runCheck(args, { cwd: root, env, out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}
async function json(...args: readonly string[]) {
  const { code, out } = await check(...args, '--format', 'json');
  expect(out).toHaveLength(1);
  return { code, ...JSON.parse(out[0] ?? '') };
}

describe('episodes check', () => {
  it('prints one object in the promised shape', async () => {
    const { code, version, show, episodes, summary } = await json('show', '--offline');
    expect(code).toBe(1);
    expect(version).toBe(1);
    expect(show).toEqual({ root: join(root, 'show'), generator: 'jekyll', profile: 'yattecast', markdown: 'kramdown' });
    expect(episodes.map(({ path, draft }: { path: string; draft?: boolean }) => [path, draft])).toEqual([
      ['show/_drafts/4.md', true],
      ['show/_posts/2024-01-01-1.md', undefined],
      ['show/_posts/2024-01-02-2.md', undefined],
      ['show/_posts/2024-01-03-3.md', undefined],
    ]);
    const [draft, first, fine, third] = episodes;
    expect(draft.problems).toMatchObject([{ rule: 'draft-todo', severity: 'info', line: 1, column: 1 }]);
    expect(first.problems).toMatchObject([
      { rule: 'link-scheme', severity: 'error', line: 14, column: 6, fix: { edits: [{ text: 'https://a.example/' }] } },
    ]);
    expect(typeof first.problems[0].fix.title).toBe('string');
    expect(first.links).toEqual([
      { url: 'https://cdn.example/1.mp3', line: 5, column: 18, state: 'unchecked' },
      { url: 'htps://a.example/', line: 14, column: 6, state: 'broken', reason: 'link-scheme' },
    ]);
    expect(fine.problems).toEqual([]);
    expect(third.problems).toMatchObject([{ rule: 'title-missing', key: 'title', line: 11, column: 1 }]);
    expect(summary).toEqual({
      episodes: 4,
      errors: 2,
      warnings: 0,
      infos: 1,
      links: { ok: 0, broken: 1, blocked: 0, unchecked: 3 },
    });
  });

  it('names files as they were typed, in the order of the arguments, each once', async () => {
    const paths = async (...args: readonly string[]): Promise<readonly string[]> =>
      (await json('--offline', ...args)).episodes.map(({ path }: { path: string }) => path);
    expect(await paths('./show/_posts/2024-01-03-3.md', 'show/_drafts/', 'show/_posts/2024-01-03-3.md')).toEqual([
      './show/_posts/2024-01-03-3.md',
      'show/_drafts/4.md',
    ]);
    expect(await paths(join(root, 'show/_drafts'))).toEqual([join(root, 'show/_drafts/4.md')]);
    expect(await paths('show/_posts.bak')).toEqual(['show/_posts.bak/2020-01-01-0.md']);
  });

  it('checks an archived episode where its path is given', async () => {
    const { code, episodes } = await json('--offline', 'show/_posts.bak');
    expect(code).toBe(1);
    expect(episodes[0].problems.map(({ rule }: { rule: string }) => rule)).toContain('title-missing');
  });

  it('ends with 0 where nothing is wrong', async () => {
    expect((await check('--offline', 'show/_posts/2024-01-02-2.md')).code).toBe(0);
  });

  it('prints lines for people and for GitHub', async () => {
    const text = await check('--offline', 'show/_posts/2024-01-01-1.md');
    expect(text.out[0]).toMatch(/^show\/_posts\/2024-01-01-1\.md:14:6 error link-scheme ./);
    expect(text.out.at(-1)).toBe('2 links: 0 ok, 1 broken, 0 blocked, 1 unchecked');
    const github = await check('--offline', '--format=github', './show/_posts/2024-01-01-1.md');
    expect(github.out).toHaveLength(1);
    expect(github.out[0]).toMatch(/^::error file=show\/_posts\/2024-01-01-1\.md,line=14,col=6,title=link-scheme::./);
  });

  it.each([
    [],
    ['--nonsense', 'show'],
    ['show', '--format', 'xml'],
    ['show', '--timeout'],
    ['show', '--concurrency', '0'],
    ['show', '--per-host', 'many'],
    ['nowhere'],
    ['show', 'links'],
  ])('is used wrongly: %j', async (...args) => {
    const { code, out, err } = await check('--offline', ...args);
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err).toHaveLength(1);
  });

  it('says which file it cannot read and judges the others', async () => {
    await write('sjis/_config.yml', config);
    await mkdir(join(root, 'sjis/_posts'), { recursive: true });
    await writeFile(
      join(root, 'sjis/_posts/2024-01-01-1.md'),
      Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0x83, 0x65, 0x83, 0x58]),
    );
    await write('sjis/_posts/2024-01-02-2.md', episodeText(audio('2')));
    const { code, out, err } = await check('--offline', '--format', 'json', 'sjis');
    expect(code).toBe(2);
    expect(err).toEqual(['check: sjis/_posts/2024-01-01-1.md cannot be read as text']);
    expect(JSON.parse(out[0] ?? '').episodes).toHaveLength(1);
  });
});

describe('links', () => {
  it('are asked, and their states are those of the server', async () => {
    const { code, episodes, summary } = await json('links', '--allow-local', '--timeout', '5', '--no-cache');
    const states = episodes[0].links.map(({ url, state, status: code, redirect }: Record<string, unknown>) => [
      String(url).replace(server.origin, ''),
      state,
      code,
      redirect,
    ]);
    expect(states).toEqual([
      ['/ok.mp3', 'broken', 404, undefined],
      ['/ok', 'ok', 200, undefined],
      ['/gone', 'broken', 410, undefined],
      ['/moved', 'ok', 200, `${server.origin}/ok`],
    ]);
    expect(code).toBe(1);
    expect(summary.links).toEqual({ ok: 2, broken: 2, blocked: 0, unchecked: 0 });
    const rules = episodes[0].problems.map(({ rule }: { rule: string }) => rule);
    expect(rules.filter((rule: string) => rule === 'link-broken')).toHaveLength(2);
    expect(rules).toContain('link-redirect');
  });

  it('of this machine are not asked without leave, and none offline', async () => {
    const before = server.asked.length;
    const { summary } = await json('links', '--no-cache', '--timeout', '1');
    expect(summary.links).toEqual({ ok: 0, broken: 0, blocked: 0, unchecked: 4 });
    await json('links', '--offline', '--allow-local');
    expect(server.asked).toHaveLength(before);
  });
});

describe('--changed', () => {
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: join(root, 'show'), stdio: 'ignore' });
  };

  it('needs a repository and an upstream', async () => {
    expect((await check('--offline', '--changed', 'show')).code).toBe(2);
    git('init', '-b', 'main');
    git('add', '.');
    git('commit', '-m', 'begin');
    expect((await check('--offline', '--changed', 'show')).code).toBe(2);
  });

  it('checks what was committed since, changed or added, and runs nothing that the settings name', async () => {
    git('clone', '--bare', '.', join(root, 'remote.git'));
    git('remote', 'add', 'origin', join(root, 'remote.git'));
    git('fetch', 'origin');
    git('branch', '--set-upstream-to=origin/main');
    expect((await json('--offline', '--changed', 'show')).episodes).toEqual([]);
    await write(
      'show/_posts/2024-01-02-2.md',
      episodeText({ ...audio('2'), date: '2024-01-02 05:00:00 +0900' }, 'committed\n'),
    );
    git('commit', '-am', 'change');
    await write('show/_drafts/4.md', episodeText({ audio_file_path: null, date: null }, 'changed\n'));
    await write('show/_posts/2024-01-05-5.md', episodeText({ ...audio('5'), date: '2024-01-05 05:00:00 +0900' }));
    const trap = `touch ${join(root, 'trapped')}; cat`;
    git('config', 'core.fsmonitor', `touch ${join(root, 'trapped')}`);
    git('config', 'filter.trap.clean', trap);
    git('config', 'filter.trap.required', 'true');
    await write('show/.gitattributes', '*.md filter=trap\n');
    const { episodes } = await json('--offline', '--changed', 'show');
    expect(episodes.map(({ path }: { path: string }) => path)).toEqual([
      'show/_drafts/4.md',
      'show/_posts/2024-01-02-2.md',
      'show/_posts/2024-01-05-5.md',
    ]);
    await expect(realpath(join(root, 'trapped'))).rejects.toThrow();
  });
});
