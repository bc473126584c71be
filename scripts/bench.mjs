import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { runScript, SetupError, say } from './lib/say.mjs';
import { packagedPrograms } from './package/packaged-program.mjs';
import { withScreen } from './set-up/display.mjs';
import { setUp } from './set-up/set-up.mjs';

const json = process.argv.includes('--json');
const out = join(root, 'out', 'bench');
/** Begins the lines in which a benchmark's process hands its figures over, between whatever else it prints. */
const MARK = '\u001eMETRIC ';

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

async function bundle(names) {
  const { build } = await import('vite');
  await rm(out, { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: out,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(root, 'scripts', 'bench', `${name}.ts`)])),
      },
    },
  });
}

/** Each benchmark has a process of its own, so that none warms or burdens another. */
async function measure(name) {
  const program = join(out, `run-${name}.mjs`);
  const file = pathToFileURL(join(out, `${name}.js`)).href;
  await mkdir(out, { recursive: true });
  await writeFile(
    program,
    `import { bench } from ${JSON.stringify(file)};\nawait bench((metric) => process.stdout.write(${JSON.stringify(MARK)} + JSON.stringify(metric) + '\\n'));\n`,
  );
  const { code, text } = await run(process.execPath, [program], { output: 'keep' });
  const lines = text.split('\n');
  const rest = lines.filter((line) => !line.startsWith(MARK) && line !== '').join('\n');
  if (rest) say(rest);
  if (code !== 0) say(`The benchmark ${name} failed (${code}).`);
  const metrics = lines.filter((line) => line.startsWith(MARK)).map((line) => JSON.parse(line.slice(MARK.length)));
  return { failed: code !== 0, metrics };
}

function round(number) {
  return Number(number.toPrecision(4));
}

/** The shape that other programs rely on: the ratio is value / baseline. */
function shown({ metric, value, unit, baseline, detail }) {
  const ratio = baseline === undefined ? undefined : round(value / baseline);
  return {
    metric,
    value: round(value),
    unit,
    baseline: baseline === undefined ? undefined : round(baseline),
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
  await bundle(names);
  let failures = 0;
  await withScreen(async () => {
    for (const name of names) {
      const { failed, metrics } = await measure(name);
      if (failed) failures++;
      for (const metric of metrics.map(shown))
        process.stdout.write(`${json ? JSON.stringify(metric) : sentence(metric)}\n`);
    }
  });
  return failures > 0 ? 1 : 0;
});
