import { electronBinary } from './electron/electron-binary.mjs';
import { runScript } from './lib/say.mjs';
import { packagedProgram } from './package/packaged-program.mjs';
import { ensurePackages } from './set-up/packages.mjs';

await runScript(async () => {
  await ensurePackages();
  const path = process.argv.includes('--packaged') ? await packagedProgram() : (await electronBinary()).path;
  process.stdout.write(`${path}\n`);
});
