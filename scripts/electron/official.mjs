import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../lib/project.mjs';
import { say } from '../lib/say.mjs';
import { importOfElectron, makeWholeFolder, unzip } from './unpack.mjs';

const require = createRequire(join(root, 'package.json'));

/** Without a single byte for this long the download counts as impossible (ms). */
const SILENCE = 20_000;

/** Where the program is inside an unpacked Electron. */
function programIn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The official Electron of package.json's version in the cache: its folder and program, whether or not it is there yet. */
export function officialElectron(cache, platform = process.platform, arch = process.arch) {
  const { version } = require('electron/package.json');
  const folder = join(cache, `electron-${version}-${platform}-${arch}`);
  return { folder, version, path: join(folder, programIn(platform)), origin: 'official' };
}

/** Downloads it, checked against the hashes that the `electron` package carries. Throws when the network does not give it. */
export async function fetchOfficialElectron(electron, platform = process.platform, arch = process.arch) {
  const { downloadArtifact, initializeProxy } = await importOfElectron('@electron/get');
  initializeProxy();
  const stop = new AbortController();
  let silence;
  let told = 0;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => stop.abort(new Error('no answer')), SILENCE);
  };
  const progress = ({ percent }) => {
    heard();
    if (percent >= told + 0.1) {
      told = percent;
      say(`  Electron ${electron.version}: ${Math.round(percent * 100)} %`);
    }
  };
  heard();
  try {
    const zip = await downloadArtifact({
      version: electron.version,
      artifactName: 'electron',
      platform,
      arch,
      checksums: require('electron/checksums.json'),
      downloadOptions: { quiet: true, signal: stop.signal, getProgressCallback: progress },
    });
    clearTimeout(silence);
    await makeWholeFolder(electron.folder, (folder) => unzip(zip, folder));
  } finally {
    clearTimeout(silence);
  }
}
