// Run after `npm install` where the registry at hand lacks packages that are built for other systems: npm leaves them out
// of the lock file then, and `npm ci` refuses such a file everywhere. Adds them by name and version, without a hash.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { missingOptional } from './lib/lock-file.mjs';
import { root } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(await readFile(path, 'utf8'));
  const missing = missingOptional(lock.packages);
  if (missing.size === 0) return say('The lock file is complete.');
  const { '': own, ...packages } = { ...lock.packages, ...Object.fromEntries(missing) };
  const ordered = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en'));
  lock.packages = { '': own, ...Object.fromEntries(ordered.map((place) => [place, packages[place]])) };
  await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`);
  say(`Added ${missing.size} packages of other systems: ${[...missing.keys()].join(', ')}`);
});
