import { readdir, rmdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryLimits } from '#shared/history/kept-version.ts';
import { type DatedText, tooMuch } from '#shared/history/too-much.ts';
import { isTempName } from '../files/temp-files.ts';
import { versionOf } from './version-name.ts';

interface Found extends DatedText {
  readonly file: string;
}

/** Removes versions that are too old or too many, then the texts that no version names. Resolves to how many versions went. */
export async function pruneHistory(folder: string, limits: HistoryLimits, now: number): Promise<number> {
  const texts = await textsIn(join(folder, 'texts'));
  const versions = await versionsOf(join(folder, 'episodes'), texts);
  const gone = new Set(tooMuch(versions, limits, now));
  for (const version of gone) await unlink(version.file).catch(() => undefined);
  const named = new Set(versions.filter((version) => !gone.has(version)).map((version) => version.hash));
  for (const [hash, { file }] of texts) if (!named.has(hash)) await unlink(file).catch(() => undefined);
  await removeEmpty(join(folder, 'episodes'));
  return gone.size;
}

type Texts = ReadonlyMap<string, { readonly file: string; readonly bytes: number }>;

async function textsIn(folder: string): Promise<Texts> {
  const texts = new Map<string, { file: string; bytes: number }>();
  for (const part of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, part)).catch(() => [])) {
      const file = join(folder, part, name);
      // What a killed write left; nothing is being kept meanwhile.
      if (isTempName(name)) await unlink(file).catch(() => undefined);
      const info = await stat(file).catch(() => undefined);
      if (info !== undefined) texts.set(name.replace(/\.md$/, ''), { file, bytes: info.size });
    }
  }
  return texts;
}

async function versionsOf(folder: string, texts: Texts): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const key of await readdir(folder).catch(() => [])) {
    for (const name of await readdir(join(folder, key)).catch(() => [])) {
      const version = versionOf(name);
      if (version === undefined) continue;
      const { at, hash } = version;
      found.push({ at, hash, bytes: texts.get(hash)?.bytes ?? 0, file: join(folder, key, name) });
    }
  }
  return found;
}

/** Folders of episodes of which nothing is left but the note whose they were. */
async function removeEmpty(folder: string): Promise<void> {
  for (const key of await readdir(folder).catch(() => [])) {
    const names = await readdir(join(folder, key)).catch(() => ['?']);
    if (names.some((name) => name !== 'episode.json')) continue;
    await unlink(join(folder, key, 'episode.json')).catch(() => undefined);
    await rmdir(join(folder, key)).catch(() => undefined);
  }
}
