import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SetupError } from '../lib/say.mjs';

/** All that the archive may hold: the bundles, the page, and the manifest that names the first of them. */
const ALLOWED = [
  /^package\.json$/,
  /^out\/main\.js$/,
  /^out\/preload\.cjs$/,
  /^out\/[a-z-]+-worker\.js$/,
  /^out\/renderer\//,
];
/** Without these it would not start. */
const NEEDED = ['package.json', 'out/main.js', 'out/preload.cjs', 'out/host-worker.js', 'out/renderer/index.html'];
const FORBIDDEN = /\.map$|\.tsx?$|(?:^|\/)node_modules\/|\.(?:test|spec)\./;

function pathsIn(entry, path) {
  if (!entry.files) return [path];
  return Object.entries(entry.files).flatMap(([name, inner]) => pathsIn(inner, path === '' ? name : `${path}/${name}`));
}

/** The paths in an asar archive: sixteen bytes of sizes, then its index as JSON. */
export async function asarPaths(archive) {
  const file = await open(archive);
  try {
    const sizes = Buffer.alloc(16);
    await file.read(sizes, 0, 16, 0);
    const index = Buffer.alloc(sizes.readUInt32LE(12));
    await file.read(index, 0, index.length, 16);
    return pathsIn(JSON.parse(index.toString('utf8')), '');
  } finally {
    await file.close();
  }
}

/** What of these paths should not be in the archive, or is missing there. */
export function wrongContent(paths) {
  const alien = paths.filter((path) => FORBIDDEN.test(path) || !ALLOWED.some((pattern) => pattern.test(path)));
  return [...alien, ...NEEDED.filter((path) => !paths.includes(path)).map((path) => `${path} (missing)`)];
}

/** Fails where a packed program holds anything but itself. Resolves to how many files its archive has. */
export async function assertPackedContent(program) {
  const resources =
    process.platform === 'darwin' ? join(dirname(program), '..', 'Resources') : join(dirname(program), 'resources');
  const paths = await asarPaths(join(resources, 'app.asar'));
  const wrong = wrongContent(paths);
  if (wrong.length > 0)
    throw new SetupError(`The packed app must not be shipped, its content is wrong: ${wrong.join(', ')}`);
  return paths.length;
}
