import { join } from 'node:path';
import { diskFolders, type FolderPort } from './folder-port.ts';
import { inParallel } from './in-parallel.ts';
import { readText } from './read-episodes.ts';

/** The texts of files below a root, by path; what cannot be read as text is left out. */
export async function readTexts(
  root: string,
  paths: readonly string[],
  port: FolderPort = diskFolders,
): Promise<ReadonlyMap<string, string>> {
  const read = await inParallel(paths, 32, async (path) => ({ path, result: await readText(join(root, path), port) }));
  return new Map(read.flatMap(({ path, result }) => ('text' in result ? [[path, result.text] as const] : [])));
}
