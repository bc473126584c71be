import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { runScript, say } from './lib/say.mjs';
import { packagedProgram } from './package/packaged-program.mjs';
import { withScreen } from './set-up/display.mjs';
import { buildApp, setUpTools } from './set-up/set-up.mjs';
import { closingLine, outcome, sum, unitOutcome, windowOutcome } from './test/outcome.mjs';

const long = process.argv.includes('--long');
/** The window tests drive the packed app instead of the built one. */
const packaged = process.argv.includes('--packaged');
const reports = join(root, 'out', 'test');

/** The layers with types of their own. */
const TYPED = ['shared', 'electron', 'renderer', 'tests', 'scripts'];

function node(program, args, env) {
  return run(process.execPath, [join('node_modules', program), ...args], { env: { ...process.env, ...env } });
}

async function report(name) {
  try {
    return JSON.parse(await readFile(join(reports, name), 'utf8'));
  } catch {
    return undefined;
  }
}

async function allPass(commands) {
  let failed = 0;
  for (const [program, ...args] of commands) if ((await node(program, args)).code !== 0) failed = 1;
  return outcome(1 - failed, failed);
}

/** Each step resolves to its outcome. The build comes first of all and counts as a test only where it fails. */
const steps = {
  build: async () => ((await buildApp()) ? outcome(0, 0) : outcome(0, 1)),
  lint: () => allPass([['@biomejs/biome/bin/biome', 'check'], ['knip/bin/knip.js']]),
  types: () => allPass(TYPED.map((layer) => ['typescript/bin/tsc', '-p', layer])),
  async unit() {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`];
    const { code } = await node('vitest/vitest.mjs', args);
    return unitOutcome(await report('unit.json'), code);
  },
  async window() {
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'window.json') };
    const { code } = await node('@playwright/test/cli.js', ['test', '--reporter=list,json'], env);
    return windowOutcome(await report('window.json'), code);
  },
};

/** The steps named on the command line, else all; the build in any case. */
function chosenSteps() {
  const named = process.argv.slice(2).filter((argument) => argument in steps);
  return Object.entries(steps).filter(([name]) => named.length === 0 || name === 'build' || named.includes(name));
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}

async function runSteps() {
  const outcomes = [];
  for (const [name, step] of chosenSteps()) {
    const since = performance.now();
    say(`\n── ${name} ──`);
    const one = await step();
    outcomes.push(one);
    say(`── ${name}: ${closingLine(one)} (${seconds(since)})`);
  }
  return sum(outcomes);
}

await runScript(async () => {
  const since = performance.now();
  const electron = await setUpTools();
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  process.env.EPISODE_EDITOR_ELECTRON = packaged ? await packagedProgram() : electron.path;
  if (packaged) process.env.EPISODE_EDITOR_PACKAGED = '1';
  // The short form repeats itself; the long one begins anew each time and says where.
  process.env.TEST_SEED ??= String(long ? Date.now() % 1_000_000_000 : 20_190_809);
  if (long) process.env.TEST_LONG = '1';
  const total = await withScreen(runSteps);
  say(`\nSeed ${process.env.TEST_SEED} (TEST_SEED repeats it), ${seconds(since)} in all.`);
  process.stdout.write(`${closingLine(total)}\n`);
  return total.failed > 0 ? 1 : 0;
});
