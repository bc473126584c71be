import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLicenses, writeNotices } from './build/notices.mjs';
import { stampOf } from './build/stamp.mjs';
import { targets } from './build/targets.mjs';
import { exists, isRunning } from './electron/unpack.mjs';
import { root } from './lib/project.mjs';
import { runScript, SetupError, say } from './lib/say.mjs';
import { ensurePackages } from './set-up/packages.mjs';

/** The licences of everything bundled, for the packed app. */
const NOTICES = 'third-party-notices.txt';

/** Moves what was built to its place; a build that broke off has changed nothing there. */
async function putInPlace(names, from, to) {
  for (const name of names) {
    if (!(await exists(join(from, name)))) continue;
    await rm(join(to, name), { recursive: true, force: true });
    await rename(join(from, name), join(to, name));
  }
}

/** Left by builds that were interrupted, but not by one that runs beside this one. */
async function sweep(out) {
  for (const name of await readdir(out)) {
    const pid = /^\.next-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) await rm(join(out, name), { recursive: true, force: true });
  }
}

await runScript(async () => {
  await ensurePackages();
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const chosen = wanted.length === 0 ? targets : targets.filter(({ name }) => wanted.includes(name));
  const development = process.argv.includes('--dev');
  const out = join(root, 'out');
  const stampFile = join(out, '.built');
  const stamp = await stampOf(root, development ? 'development' : 'production');
  if (
    chosen === targets &&
    (await readFile(stampFile, 'utf8').catch(() => '')) === stamp &&
    !process.argv.includes('--force')
  ) {
    say('Built already: nothing has changed.');
    return;
  }
  const { build } = await import('vite');
  const started = performance.now();
  const folder = join(out, `.next-${process.pid}`);
  await mkdir(folder, { recursive: true });
  await sweep(out);
  try {
    const whole = chosen === targets;
    const outputs = [];
    const licenses = [];
    for (const target of chosen) {
      const since = performance.now();
      await build(await target.config({ root, folder, development }));
      licenses.push(...(await takeLicenses(join(folder, target.folder))));
      outputs.push(...target.outputs, ...target.outputs.map((name) => `${name}.map`));
      say(`  ${target.name}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
    }
    if (whole) {
      await writeNotices(join(folder, NOTICES), licenses, 'episode-editor');
      outputs.push(NOTICES);
    }
    if (await exists(join(folder, 'cli.js'))) await chmod(join(folder, 'cli.js'), 0o755);
    await rm(stampFile, { force: true });
    await putInPlace(outputs, folder, out);
    if (whole) await writeFile(stampFile, stamp);
  } catch (error) {
    throw new SetupError(`The build failed: ${error.message ?? error}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(`Built into out/ in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
});
