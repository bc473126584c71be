import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the bundler writes down for a target: the licences of the packages that went into it. */
const FILE = '.licenses.json';

/** Goes into a target's build options. */
export const collectLicenses = { fileName: FILE };

/** Takes what one target's build has written down out of its folder. */
export async function takeLicenses(folder) {
  const path = join(folder, FILE);
  const licenses = JSON.parse(await readFile(path, 'utf8'));
  await rm(path);
  return licenses;
}

/** One text with the licence of every bundled package, which most of them ask for. */
export async function writeNotices(path, licenses, ownName) {
  const theirs = licenses.filter(({ name }) => name !== ownName);
  const byPackage = new Map(theirs.map((one) => [`${one.name} ${one.version}`, one]));
  const parts = [...byPackage]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, { identifier, text }]) => `${title} (${identifier ?? 'see below'})\n\n${text ?? ''}\n`);
  await writeFile(path, `This app contains the following packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`);
}
