import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSamePath } from '#shared/audio/audio-path.ts';

/**
 * The first candidate (paths below `root`, with `/`) that is a file, as an absolute path. Names are compared without
 * regard to how accents and voiced marks are composed: what was typed on one system is found on another.
 */
export async function findAudio(root: string, candidates: readonly string[]): Promise<string | undefined> {
  for (const candidate of candidates) {
    const exact = join(root, candidate);
    if (await isFile(exact)) return exact;
    if (!/[^\0-\x7f]/.test(candidate)) continue;
    const alike = await findAlike(root, candidate.split('/'));
    if (alike !== undefined && (await isFile(alike))) return alike;
  }
  return undefined;
}

/** Goes down folder by folder, taking the entry whose name is the same text. */
async function findAlike(root: string, parts: readonly string[]): Promise<string | undefined> {
  let folder = root;
  for (const part of parts) {
    const names = await readdir(folder).catch((): string[] => []);
    const name = names.find((entry) => isSamePath(entry, part));
    if (name === undefined) return undefined;
    folder = join(folder, name);
  }
  return folder;
}

async function isFile(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isFile() ?? false;
}
