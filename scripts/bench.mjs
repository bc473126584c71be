import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bundle, measure, rounded } from './lib/measuring.mjs';
import { root } from './lib/project.mjs';
import { runScript, SetupError } from './lib/say.mjs';
import { packagedPrograms } from './package/packaged-program.mjs';
import { withScreen } from './set-up/display.mjs';
import { setUp } from './set-up/set-up.mjs';

const json = process.argv.includes('--json');

/** The files of scripts/bench, or those named on the command line. */
async function chosen() {
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const all = (await readdir(join(root, 'scripts', 'bench'))).filter((name) => name.endsWith('.ts')).sort();
  const names = all.map((name) => basename(name, '.ts'));
  const unknown = named.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new SetupError(`There is no benchmark ${unknown.join(', ')}: there are ${names.join(', ')}.`);
  return named.length === 0 ? names : named;
}

/** The shape that other programs rely on: the ratio is value / baseline. */
function shown({ metric, value, unit, baseline, detail }) {
  const ratio = baseline === undefined ? undefined : rounded(value / baseline);
  return {
    metric,
    value: rounded(value),
    unit,
    baseline: baseline === undefined ? undefined : rounded(baseline),
    ratio,
    detail,
  };
}

function sentence({ metric, value, unit, baseline, ratio, detail }) {
  const beside = baseline === undefined ? '' : `  beside ${baseline} ${unit}: ${ratio} x`;
  return `${metric}: ${value} ${unit}${beside}${detail ? `  (${detail})` : ''}`;
}

await runScript(async () => {
  const electron = await setUp();
  process.env.EPISODE_EDITOR_ELECTRON = electron.path;
  const [packed] = await packagedPrograms();
  if (packed) process.env.EPISODE_EDITOR_PACKED = packed.path;
  const names = await chosen();
  await bundle('bench', names);
  let failures = 0;
  await withScreen(async () => {
    for (const name of names) {
      const { failed, metrics } = await measure('bench', name);
      if (failed) failures++;
      for (const metric of metrics.map(shown))
        process.stdout.write(`${json ? JSON.stringify(metric) : sentence(metric)}\n`);
    }
  });
  return failures > 0 ? 1 : 0;
});
