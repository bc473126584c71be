import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import git from 'isomorphic-git';
import type { LocalFile, PublishState } from '#shared/git/publish-state.ts';
import { longestLfsPointer, readLfsPointer } from '../files/lfs-pointer.ts';
import { findRepository, type Repository } from './find-repository.ts';
import { readOnlyFiles as fs } from './read-only-files.ts';

/** How many commits are walked at most to count what is ahead and behind. */
const mostCommits = 5000;

/**
 * What of a show is on this computer only, or undefined where its folder is in no repository that can be read. Git's
 * own program is never started: a repository's configuration may name commands (engineering rule: a show's `.git` is
 * hostile too). Nothing is written.
 */
export async function readPublishState(root: string): Promise<PublishState | undefined> {
  const folder = await realpath(root);
  const repository = await findRepository(folder);
  if (repository === undefined || (await packedBytes(repository)) > mostPackedBytes) return undefined;
  try {
    return await stateOf({ fs, ...repository, cache: {} }, relative(repository.dir, folder).split(sep).join('/'));
  } catch {
    // A repository of a form that is not read, or a damaged one: the window says nothing rather than something wrong.
    return undefined;
  }
}

/** The library reads a pack whole: one that holds years of audio would fill the memory, and nothing is said of it. */
const mostPackedBytes = 512 * 1024 * 1024;

async function packedBytes({ gitdir }: Repository): Promise<number> {
  const folder = join(gitdir, 'objects', 'pack');
  const names = await readdir(folder).catch(() => []);
  const packs = names.filter((name) => name.endsWith('.pack')).map((name) => stat(join(folder, name)));
  return (await Promise.all(packs)).reduce((sum, { size }) => sum + size, 0);
}

interface Git extends Repository {
  readonly fs: typeof fs;
  readonly cache: object;
}

async function stateOf(repository: Git, prefix: string): Promise<PublishState> {
  const branch = (await git.currentBranch(repository)) ?? undefined;
  const head = await resolved(repository, 'HEAD');
  const upstream = branch === undefined ? undefined : await upstreamOf(repository, branch);
  const theirs = upstream === undefined ? undefined : await resolved(repository, `refs/remotes/${upstream}`);
  const base = theirs === undefined ? head : await commonCommit(repository, head, theirs);
  const counts = theirs === undefined ? { ahead: 0, behind: 0 } : await countApart(repository, head, theirs);
  return {
    ...(branch !== undefined && { branch }),
    ...(upstream !== undefined && theirs !== undefined && { upstream }),
    ...counts,
    files: await localFiles(repository, base, prefix),
  };
}

/** `origin/main` for a branch that follows it by its configuration, else the branch of the same name at `origin`. */
async function upstreamOf(repository: Git, branch: string): Promise<string | undefined> {
  const remote: unknown = await git.getConfig({ ...repository, path: `branch.${branch}.remote` });
  const merge: unknown = await git.getConfig({ ...repository, path: `branch.${branch}.merge` });
  const name = typeof remote === 'string' ? remote : 'origin';
  const there = typeof merge === 'string' ? merge.replace(/^refs\/heads\//, '') : branch;
  const upstream = `${name}/${there}`;
  return (await resolved(repository, `refs/remotes/${upstream}`)) === undefined ? undefined : upstream;
}

async function resolved(repository: Git, ref: string): Promise<string | undefined> {
  try {
    return await git.resolveRef({ ...repository, ref });
  } catch {
    return undefined;
  }
}

/** The last commit that both sides have; the other side's own where they have none in common. */
async function commonCommit(repository: Git, head: string | undefined, theirs: string): Promise<string> {
  if (head === undefined || head === theirs) return theirs;
  const [base] = (await git.findMergeBase({ ...repository, oids: [head, theirs] })) as string[];
  return base ?? theirs;
}

async function countApart(
  repository: Git,
  head: string | undefined,
  theirs: string,
): Promise<{ ahead: number; behind: number }> {
  if (head === theirs) return { ahead: 0, behind: 0 };
  const none: ReadonlySet<string> = new Set();
  const [ours, others] = await Promise.all([
    head === undefined ? none : history(repository, head),
    history(repository, theirs),
  ]);
  const countOf = (mine: ReadonlySet<string>, known: ReadonlySet<string>) =>
    [...mine].filter((commit) => !known.has(commit)).length;
  return { ahead: countOf(ours, others), behind: countOf(others, ours) };
}

async function history(repository: Git, ref: string): Promise<ReadonlySet<string>> {
  const commits = await git.log({ ...repository, ref, depth: mostCommits });
  return new Set(commits.map(({ oid }) => oid));
}

/** Files below `prefix` that differ between a commit and the folder; what git is told to ignore is left out. */
async function localFiles(repository: Git, base: string | undefined, prefix: string): Promise<readonly LocalFile[]> {
  const found: LocalFile[] = [];
  const add = (path: string, change: LocalFile['change']) =>
    found.push({ path: prefix === '' ? path : path.slice(prefix.length + 1), change });
  const trees = base === undefined ? [git.WORKDIR()] : [git.WORKDIR(), git.TREE({ ref: base })];
  await git.walk({
    ...repository,
    trees,
    map: async (path, [here, there]) => {
      if (path === '.') return path;
      // The way down to the show, the show, and what lies below it.
      const isAbove = prefix.startsWith(`${path}/`) || prefix === path;
      if (prefix !== '' && !isAbove && !path.startsWith(`${prefix}/`)) return null;
      const [kind, kindThere] = await Promise.all([here?.type(), there?.type()]);
      if (kind === 'tree' || kindThere === 'tree') {
        const isNew = kindThere === undefined && !isAbove;
        return isNew && (await git.isIgnored({ ...repository, filepath: path })) ? null : path;
      }
      if (kindThere === 'commit' || isAbove) return null;
      if (here === null || here === undefined) add(path, 'deleted');
      else if (there === null || there === undefined) {
        if (!(await git.isIgnored({ ...repository, filepath: path }))) add(path, 'new');
      } else if ((await here.oid()) !== (await there.oid()) && !(await isPointedAt(repository, path, there))) {
        add(path, 'changed');
      }
      return null;
    },
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether git holds a pointer to the very content that lies here. */
async function isPointedAt({ dir }: Git, path: string, there: { content(): Promise<unknown> }): Promise<boolean> {
  const blob = await there.content();
  if (!(blob instanceof Uint8Array) || blob.length > longestLfsPointer) return false;
  const pointer = readLfsPointer(new TextDecoder().decode(blob));
  if (pointer === undefined || (await stat(join(dir, path))).size !== pointer.bytes) return false;
  const hash = createHash('sha256');
  await pipeline(createReadStream(join(dir, path)), hash);
  return hash.digest('hex') === pointer.sha256;
}
