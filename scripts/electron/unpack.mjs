import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
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

/** Whether a process of this machine is running. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It belongs to another user.
    return error.code === 'EPERM';
  }
}

/** Removes what runs that were interrupted have left beside a folder. */
async function sweepPartial(folder) {
  for (const name of await readdir(dirname(folder))) {
    const pid = name.startsWith(`${basename(folder)}.partial-`) ? Number(name.split('-').at(-1)) : undefined;
    if (pid && pid !== process.pid && !isRunning(pid))
      await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

/**
 * Makes a folder that is whole or absent: `fill` works in a folder beside it that gets its name at the end. Two runs at
 * once may both fill one; the second finds the first's and drops its own. What an interrupted run left is not reused.
 */
export async function makeWholeFolder(folder, fill) {
  if (await exists(folder)) return;
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  await sweepPartial(folder);
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
