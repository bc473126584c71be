import { electronBinary } from '../electron/electron-binary.mjs';
import { root } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { SetupError, say } from '../lib/say.mjs';
import { ensureLibraries, ensureSandbox } from './libraries.mjs';
import { ensurePackages } from './packages.mjs';

/**
 * Everything that the app needs to run from this checkout: packages, the Electron binary, system libraries, the build.
 * Each part is looked at first and done only where it is missing, so an interrupted run is continued by the next.
 * Resolves to the Electron that will run.
 */
export async function setUp() {
  await ensurePackages();
  const electron = await electronBinary();
  await ensureLibraries(electron.path);
  await ensureSandbox(electron);
  await buildApp();
  say(`Electron ${electron.version}${electron.origin === 'official' ? '' : ` (${electron.origin})`}: ${electron.path}`);
  return electron;
}

/** Builds in a process of its own: the bundler's memory is gone before the app starts. */
export async function buildApp() {
  const { code } = await run(process.execPath, ['scripts/build.mjs'], { cwd: root });
  if (code !== 0) throw new SetupError('The build failed: see its message above.');
}
