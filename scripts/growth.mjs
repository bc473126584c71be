import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { chart } from './growth/chart.mjs';
import { growthPage, SUBJECTS } from './growth/page.mjs';
import { bundle, measure, rounded } from './lib/measuring.mjs';
import { root } from './lib/project.mjs';
import { runScript, SetupError, say } from './lib/say.mjs';
import { withScreen } from './set-up/display.mjs';
import { setUp } from './set-up/set-up.mjs';

/** Measured in this order: what a show's length costs, then what the notes' length costs. */
const NAMES = ['episodes', 'notes'];

/** On what the figures were measured, without which they say nothing. */
function machine(loadBefore) {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} on ${cpus().length} cores (${cpus()[0]?.model.trim()}) with ${gigabytes} GB, the window on a screen in memory; load of the machine before: ${loadBefore.toFixed(1)}.`;
}

/** Writes docs/performance.md and its pictures anew from points. */
async function write(points, said) {
  const folder = join(root, 'docs', 'performance');
  await mkdir(folder, { recursive: true });
  for (const { file, title, sizes, curves } of SUBJECTS) {
    const drawn = Object.fromEntries(
      Object.keys(curves).map((name) => [name, points.filter(({ curve }) => curve === name)]),
    );
    const unit = points.find(({ curve }) => curve in curves)?.unit;
    await writeFile(join(folder, `${file}.svg`), chart({ title, unit, sizes, curves: drawn }));
  }
  await writeFile(join(root, 'docs', 'performance.md'), growthPage(points, said));
}

await runScript(async () => {
  const [load = 0] = loadavg();
  const electron = await setUp();
  process.env.EPISODE_EDITOR_ELECTRON = electron.path;
  await bundle('growth', NAMES);
  const points = [];
  await withScreen(async () => {
    for (const name of NAMES) {
      const { failed, metrics } = await measure('growth', name);
      // A page with holes would be taken for a page about everything.
      if (failed) throw new SetupError(`Measuring ${name} failed: docs/performance.md is as it was.`);
      points.push(...metrics.map((point) => ({ ...point, value: rounded(point.value) })));
      for (const point of metrics) process.stdout.write(`${JSON.stringify(point)}\n`);
    }
  });
  await write(points, machine(load));
  say('docs/performance.md and its pictures are made anew.');
  return 0;
});
