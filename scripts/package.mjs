import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';
import { assertPackedContent } from './package/content.mjs';
import { assertReleaseFuses } from './package/fuses.mjs';
import { packagedPrograms } from './package/packaged-program.mjs';
import { setUp } from './set-up/set-up.mjs';

/** Where the packed app looks for updates: the repository that the workflow runs in; nowhere when packed elsewhere. */
function updateSource(repository) {
  if (!repository) return null;
  const [owner, repo] = repository.split('/');
  return { provider: 'github', owner, repo };
}

/**
 * Packs the app for this machine's system: an unpacked one below release/, or with `--installers` what people install
 * (which downloads more tools and, to be signed, wants certificates in the environment).
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
      // The binary of this machine serves this machine; installers for several are made from their own downloads.
      ...(installers
        ? { publish: updateSource(process.env.GITHUB_REPOSITORY) }
        : { electronVersion: electron.version, electronDist: electron.folder }),
    },
  });
  for (const { path } of await packagedPrograms()) {
    const fuses = await assertReleaseFuses(path);
    for (const [name, on] of Object.entries(fuses)) say(`  fuse ${name}: ${on ? 'on' : 'off'}`);
    say(`  ${await assertPackedContent(path)} files in the archive, all of them the app's own`);
    say(`Packed: ${path}`);
  }
});
