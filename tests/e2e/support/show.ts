import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, temporaryFolder } from './app.ts';
import { silentMp3 } from './silent-mp3.ts';

/** A copy of the tests' own show, with short audio for its episodes. */
export async function copyOfShow(): Promise<string> {
  const root = await temporaryFolder('show');
  await cp(join(projectRoot, 'tests/e2e/fixtures/show'), root, { recursive: true });
  for (const folder of ['audio', 'images']) await mkdir(join(root, folder), { recursive: true });
  for (const name of ['1', '2', '3', '4']) await writeFile(join(root, 'audio', `${name}.mp3`), silentMp3(4));
  return root;
}

/** Puts a folder under git, so that what a test changed can be read as a diff. */
export function commitAll(root: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=test', '-c', 'user.email=test@example.com', 'commit', '-qm', 'before');
}

/** The changed lines since `commitAll`: `-` and `+` lines, without headers. */
export function changedLines(root: string): readonly string[] {
  const diff = execFileSync('git', ['-c', 'core.quotepath=off', 'diff', '-U0', '--no-color'], {
    cwd: root,
    encoding: 'utf8',
  });
  return diff.split('\n').filter((line) => /^[-+](?![-+]{2} )/.test(line));
}

export async function textOf(root: string, path: string): Promise<string> {
  return readFile(join(root, path), 'utf8');
}
