import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';
import { assertReleaseFuses } from './package/fuses.mjs';
import { packagedProgram } from './package/packaged-program.mjs';
import { setUp } from './set-up/set-up.mjs';

/**
 * Packs the app for this machine's system: an unpacked one below release/, or with `--installers` what people install
 * (which downloads more tools and, signed, wants certificates in the environment).
 */
await runScript(async () => {
  const electron = await setUp();
  const { build } = await import('electron-builder');
  await rm(join(root, 'release'), { recursive: true, force: true });
  const installers = process.argv.includes('--installers');
  await build({
    projectDir: root,
    publish: 'never',
    ...(installers ? {} : { dir: true }),
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronVersion: electron.version,
      // One system's binary serves one architecture: installers for several are made from their own downloads.
      ...(installers ? {} : { electronDist: electron.folder }),
    },
  });
  const program = await packagedProgram();
  const fuses = await assertReleaseFuses(program);
  for (const [name, on] of Object.entries(fuses)) say(`  fuse ${name}: ${on ? 'on' : 'off'}`);
  say(`Packed: ${program}`);
});
