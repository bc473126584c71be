// Stands in for Electron's own default app where the binary has none. It is an ES module on purpose: what the app does
// at its top level must have happened before Electron says that it is ready, and only an awaited import grants that.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) {
  process.stderr.write('Usage: electron FOLDER [ARGS]\n');
  process.exit(2);
}
const target = resolve(given);
if (/\.[cm]?js$/.test(target)) {
  app.setAppPath(dirname(target));
  await import(pathToFileURL(target).href);
} else {
  const manifest = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  app.setAppPath(target);
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version ?? '0.0.0');
  await import(pathToFileURL(join(target, manifest.main ?? 'index.js')).href);
}
