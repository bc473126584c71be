import { electronBinary } from '../electron/electron-binary.mjs';
import { root } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { SetupError, say } from '../lib/say.mjs';
import { ensureLibraries, ensureSandbox } from './libraries.mjs';
import { ensurePackages } from './packages.mjs';

/**
 * Everything that the app needs to run from this checkout but its build: packages, the Electron binary, system libraries.
 * Each part is looked at first and done only where it is missing, so an interrupted run is continued by the next.
 * Resolves to the Electron that will run.
 */
export async function setUpTools() {
  await ensurePackages();
  const electron = await electronBinary();
  await ensureLibraries(electron.path);
  await ensureSandbox(electron);
  say(`Electron ${electron.version}${electron.origin === 'official' ? '' : ` (${electron.origin})`}: ${electron.path}`);
  return electron;
}

/** Builds in a process of its own: the bundler's memory is gone before the app starts. Resolves to whether it succeeded. */
export async function buildApp() {
  const { code } = await run(process.execPath, ['scripts/build.mjs'], { cwd: root });
  return code === 0;
}

/** The tools and the build. */
export async function setUp() {
  const electron = await setUpTools();
  if (!(await buildApp())) throw new SetupError('The build failed: see its message above.');
  return electron;
}
