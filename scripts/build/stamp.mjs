import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build is made of. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'scripts/build',
  'scripts/build.mjs',
  'package.json',
  'package-lock.json',
];

async function filesBelow(path) {
  const info = await stat(path).catch(() => undefined);
  if (!info) return [];
  if (!info.isDirectory()) return [`${path}\0${info.size}\0${info.mtimeMs}`];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => filesBelow(join(path, name))))).flat();
}

/** Names the state of the sources (paths, sizes, times): equal stamps need no new build. */
export async function stampOf(root, mode) {
  const files = await Promise.all(SOURCES.map((source) => filesBelow(join(root, source))));
  return createHash('sha256')
    .update(`${mode}\n${files.flat().join('\n')}`)
    .digest('hex');
}
