import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/project.mjs';
import { SetupError, say } from '../lib/say.mjs';

/** The oldest Node that the tools run on. */
const OLDEST_NODE = [20, 19];

/** Says "still at it" in logs, where npm shows no progress (ms). */
const HEARTBEAT = 15_000;

export function isNodeNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

async function packagesOf(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8')).packages ?? {};
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what the lock file asks for. npm writes its own record there at the very end of an
 * installation, so one that was interrupted has none.
 */
export async function packagesAreInstalled(folder = root) {
  const wanted = await packagesOf(join(folder, 'package-lock.json'));
  const installed = await packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([place, { version, integrity, optional, devOptional }]) => {
    if (place === '') return true;
    const there = installed[place];
    // Optional packages for other systems are left out.
    if (!there) return Boolean(optional || devOptional);
    return there.version === version && there.integrity === integrity;
  });
}

function installPackages() {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(
      windows ? 'npm.cmd' : 'npm',
      ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=notice'],
      {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: windows,
      },
    );
    const started = Date.now();
    const heartbeat = setInterval(
      () => say(`  still installing (${Math.round((Date.now() - started) / 1000)} s)…`),
      HEARTBEAT,
    );
    const end = (code) => {
      clearInterval(heartbeat);
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Installs the npm packages where they are missing or not those of the lock file. */
export async function ensurePackages() {
  if (!isNodeNewEnough()) {
    throw new SetupError(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or newer and run this again.`,
    );
  }
  if (await packagesAreInstalled()) return;
  say('Installing the npm packages (a minute or two)…');
  const code = await installPackages();
  if (code === 0) return;
  throw new SetupError(
    `npm ci failed (${code}): see its message above, check the connection to the npm registry, and run this again.`,
  );
}
