import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileNotes, hostileTexts } from './hostile-texts.ts';

/** A show as somebody might hand it over who wants to harm, in a fresh temporary folder. */
export interface HostileShow {
  readonly root: string;
  /** Lies beside the show; links of the show lead there, and nothing may read or change it. */
  readonly outside: string;
  /** Files that come into being only if something of the show's was run. */
  readonly canary: string;
  /** The episodes' paths below the root, with `/`. */
  readonly episodes: readonly string[];
  /** The words of the files outside: they must appear nowhere. */
  readonly secret: string;
}

/** Makes all of it: a tenth of the numbers in the short run. `large`: also a file of 100 MB, which takes a moment. */
export async function makeHostileShow({ large = false } = {}): Promise<HostileShow> {
  const base = await mkdtemp(join(tmpdir(), 'episode-editor-hostile-'));
  const [root, outside, canary] = ['show', 'show-beside', 'canary'].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ];
  const secret = 'SECRET-4711-OUTSIDE';
  for (const folder of [root, outside, canary]) await mkdir(folder);
  for (const folder of ['_posts', '_data', '_layouts', 'images', 'audio', '.git/hooks'])
    await mkdir(join(root, folder), { recursive: true });
  const write = (path: string, text: string | Uint8Array) => writeFile(join(root, path), text);

  await writeFile(join(outside, 'secret.md'), `---\ntitle: ${secret}\n---\n\n${secret}\n`);
  await writeFile(join(outside, 'actors.yml'), `${secret}:\n  name: ${secret}\n`);
  await mkdir(join(outside, 'folder'));
  await writeFile(join(outside, 'folder/2026-01-01-9.md'), `---\ntitle: ${secret}\n---\n`);

  await write('_config.yml', configText);
  await write('_layouts/article.html', '<main>{{ content }}</main>\n');
  await write('.git/config', gitConfig(canary));
  await write('.git/HEAD', 'ref: refs/heads/main\n');
  for (const hook of ['pre-commit', 'post-checkout', 'fsmonitor'])
    await writeFile(join(root, '.git/hooks', hook), `#!/bin/sh\ntouch '${canary}/hook'\n`, { mode: 0o755 });
  await write('.gitattributes', '*.md filter=harm diff=harm\n');

  await symlink(join(outside, 'secret.md'), join(root, '_posts/2026-01-02-link.md'));
  await symlink(join(outside, 'new.md'), join(root, '_posts/2026-01-03-dangling.md'));
  await symlink(join(outside, 'folder'), join(root, '_posts/linked'));
  await symlink(join(outside, 'actors.yml'), join(root, '_data/actors.yml'));
  await symlink(root, join(root, 'circle'));

  await write(
    'images/run.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><script>${run}</script></svg>`,
  );
  await write('images/run.html', `<!doctype html><script>${run}</script><img src="https://evil.example.com/p.png">`);
  await write('package.json', JSON.stringify({ scripts: { preinstall: `touch ${canary}/npm` } }));
  await write('astro.config.mjs', `import{writeFileSync}from'node:fs';writeFileSync('${canary}/astro','')\n`);
  await write('.eleventy.js', `require('node:fs').writeFileSync('${canary}/eleventy','')\n`);

  const texts = hostileTexts(canary, process.env['TEST_LONG'] === '1' ? 1 : 0.1);
  for (const [name, text] of Object.entries(texts)) await write(`_posts/${name}`, text);
  await write('_posts/2026-02-01-notes.md', hostileNotes(run));
  if (large) await write('_posts/2026-03-01-large.md', largeText());
  const names = [...Object.keys(texts), '2026-02-01-notes.md', ...(large ? ['2026-03-01-large.md'] : [])];
  return { root, outside, canary, secret, episodes: names.map((name) => `_posts/${name}`) };
}

/** What a page would do if it could: leaves a mark that a test can look for. */
const run = 'top.ran=1;window.ran=1;parent.ran=1';

const configText = `title: "<img src=x onerror='${run}'>"
timezone: "../../../etc/passwd"
plugins_dir: ../../..
collections_dir: ../show-beside
permalink: /:year/../../:title/
`;

/** Every way that git's own settings know to name a program. */
function gitConfig(canary: string): string {
  const harm = `touch '${canary}/git'`;
  return `[core]
	repositoryformatversion = 0
	fsmonitor = ${harm}
	hooksPath = .git/hooks
	sshCommand = ${harm}
	pager = ${harm}
	editor = ${harm}
	askPass = ${harm}
	gitProxy = ${harm}
[filter "harm"]
	clean = ${harm}
	smudge = ${harm}
	process = ${harm}
[diff]
	external = ${harm}
[diff "harm"]
	textconv = ${harm}
	command = ${harm}
[credential]
	helper = !${harm}
[alias]
	status = !${harm}
	rev-parse = !${harm}
[include]
	path = ../../show-beside/actors.yml
[remote "origin"]
	url = ext::sh -c ${harm}
	fetch = +refs/heads/*:refs/remotes/origin/*
[branch "main"]
	remote = origin
	merge = refs/heads/main
`;
}

/** 100 MB, of which the front matter is a line. */
function largeText(): Uint8Array {
  const bytes = new Uint8Array(100 * 1024 * 1024).fill(0x78);
  for (let at = 79; at < bytes.length; at += 80) bytes[at] = 0x0a;
  bytes.set(new TextEncoder().encode('---\ntitle: large\n---\n\n'));
  return bytes;
}
