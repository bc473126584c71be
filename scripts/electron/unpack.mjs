import { randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/project.mjs';

/** Loads a package that the `electron` package itself uses (it is no dependency of ours). */
export async function importOfElectron(name) {
  const electronRequire = createRequire(createRequire(join(root, 'package.json')).resolve('electron/package.json'));
  return import(pathToFileURL(electronRequire.resolve(name)).href);
}

export async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Unpacks a zip with its modes and symlinks. */
export async function unzip(zip, folder) {
  const { extract } = await importOfElectron('@electron-internal/extract-zip');
  await mkdir(folder, { recursive: true });
  await extract(zip, { dir: folder });
}

/**
 * Makes a folder that is whole or absent: `fill` works in a folder beside it that gets its name at the end. Two runs at
 * once may both fill one; the second finds the first's and drops its own. What an interrupted run left is not reused.
 */
export async function makeWholeFolder(folder, fill) {
  if (await exists(folder)) return;
  const partial = `${folder}.partial-${randomUUID().slice(0, 8)}`;
  await mkdir(dirname(folder), { recursive: true });
  const removePartial = () => rm(partial, { recursive: true, force: true });
  try {
    await mkdir(partial);
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    await removePartial();
    if (await exists(folder)) return;
    throw error;
  }
}
