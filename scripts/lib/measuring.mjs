import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Begins the lines in which a measuring process hands its figures over, between whatever else it prints. */
const MARK = '\u001eMETRIC ';

const out = (folder) => join(root, 'out', folder);

/** Bundles `scripts/FOLDER/NAME.ts` of each name, as the app's own code is bundled, into `out/FOLDER`. */
export async function bundle(folder, names) {
  const { build } = await import('vite');
  await rm(out(folder), { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: out(folder),
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(root, 'scripts', folder, `${name}.ts`)])),
      },
    },
  });
}

/**
 * Runs what a bundled file exports as `bench`, in a process of its own, so that none warms or burdens another. Resolves
 * to `{ failed, metrics }`: the figures that it reported, also where it failed after them.
 */
export async function measure(folder, name) {
  const program = join(out(folder), `run-${name}.mjs`);
  const file = pathToFileURL(join(out(folder), `${name}.js`)).href;
  await mkdir(out(folder), { recursive: true });
  await writeFile(
    program,
    `import { bench } from ${JSON.stringify(file)};\nawait bench((metric) => process.stdout.write(${JSON.stringify(MARK)} + JSON.stringify(metric) + '\\n'));\n`,
  );
  const { code, text } = await run(process.execPath, [program], { output: 'keep' });
  const lines = text.split('\n');
  const rest = lines.filter((line) => !line.startsWith(MARK) && line !== '').join('\n');
  if (rest) say(rest);
  if (code !== 0) say(`Measuring ${name} failed (${code}).`);
  const metrics = lines.filter((line) => line.startsWith(MARK)).map((line) => JSON.parse(line.slice(MARK.length)));
  return { failed: code !== 0, metrics };
}

/** Four digits say all that such a figure knows. */
export function rounded(number) {
  return Number(number.toPrecision(4));
}
