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

/** Every packed program below release/: one for each architecture. */
export async function packagedPrograms(release = join(root, 'release'), platform = process.platform) {
  const folders = (await exists(release)) ? (await readdir(release)).sort() : [];
  const programs = [];
  for (const folder of folders) {
    const path = join(release, folder, PROGRAM[platform] ?? PROGRAM.linux);
    if (await exists(path)) programs.push({ folder, path });
  }
  return programs;
}

/** The packed program for this machine; fails where `npm run package` has not made it. */
export async function packagedProgram(arch = process.arch) {
  const programs = await packagedPrograms();
  // electron-builder names the architecture in the folder's name, but for x64.
  const named = programs.find(({ folder }) => folder.includes(arch) || folder.includes('universal'));
  const plain = programs.find(({ folder }) => !/arm64|ia32|armv7l/.test(folder));
  const program = named ?? (arch === 'x64' ? plain : undefined);
  if (!program) throw new SetupError('There is no packed app yet: run `npm run package` first.');
  return program.path;
}
