import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/result.ts';

/** A show's own git settings may name programs to run: none of these is asked to, and nothing is locked. */
const safely = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-optional-locks'];

export type ChangedFailure = 'not-a-repository' | 'no-upstream';

/**
 * Which of the files (below `root`) differ from the branch's upstream: committed since, changed or new. The files' own
 * bytes are compared with git's lists of blobs, since `git diff` and `git status` would run the filters that a show's
 * `.git/config` names. Line ends alone are no difference (`core.autocrlf`).
 */
export async function changedSinceUpstream(
  root: string,
  paths: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Result<ReadonlySet<string>, ChangedFailure>> {
  const git = (...args: readonly string[]): Promise<string | undefined> => runGit(root, args, env);
  if ((await git('rev-parse', '--is-inside-work-tree'))?.trim() !== 'true') return fail('not-a-repository');
  const upstream = (await git('rev-parse', '--verify', '--quiet', '@{upstream}^{commit}'))?.trim();
  if (!upstream) return fail('no-upstream');
  const base = (await git('merge-base', upstream, 'HEAD'))?.trim() || upstream;
  const tree = (await git('ls-tree', '-r', '-z', base)) ?? '';
  const blobs = new Map(
    tree.split('\0').flatMap((entry) => {
      const match = /^\d+ blob ([\da-f]+)\t(.*)$/s.exec(entry);
      return match ? [[match[2] ?? '', match[1] ?? ''] as const] : [];
    }),
  );
  const changed = new Set<string>();
  for (const path of paths) {
    const bytes = await readFile(join(root, path)).catch(() => undefined);
    if (bytes && !isBlob(bytes, blobs.get(path) ?? blobs.get(path.normalize('NFC')))) changed.add(path);
  }
  return ok(changed);
}

function isBlob(bytes: Buffer, hash: string | undefined): boolean {
  if (hash === undefined) return false;
  const forms = [bytes, Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')];
  return forms.some((form) => {
    const algorithm = hash.length === 64 ? 'sha256' : 'sha1';
    return createHash(algorithm).update(`blob ${form.length}\0`).update(form).digest('hex') === hash;
  });
}

/** What git prints; undefined where it fails or is not installed. */
function runGit(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }, maxBuffer: 256 * 1024 * 1024 };
    execFile('git', [...safely, ...args], options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}
