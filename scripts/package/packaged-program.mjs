import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../electron/unpack.mjs';
import { root } from '../lib/project.mjs';
import { SetupError } from '../lib/say.mjs';

/** Where electron-builder puts the program below the folder of an unpacked app. */
const PROGRAM = {
  darwin: 'Episode Editor.app/Contents/MacOS/Episode Editor',
  win32: 'Episode Editor.exe',
  linux: 'episode-editor',
};

/** The packed app's program for this machine; fails where `npm run package` has not made it. */
export async function packagedProgram(release = join(root, 'release')) {
  const folders = (await exists(release)) ? await readdir(release) : [];
  for (const folder of folders) {
    const path = join(release, folder, PROGRAM[process.platform] ?? PROGRAM.linux);
    if (await exists(path)) return path;
  }
  throw new SetupError('There is no packed app yet: run `npm run package` first.');
}
