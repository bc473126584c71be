// Saves for ever until it is killed: texts of one repeated letter, so that a torn file shows by its second letter.
import { writeFile } from 'node:fs/promises';
import { hashOf, readSource } from '#host/files/read-source.ts';
import { saveFile } from '#host/files/save-file.ts';

const [way, path = '', length = '0'] = process.argv.slice(2);

function textOf(round: number): string {
  return String.fromCharCode(97 + (round % 26)).repeat(Number(length));
}

async function saveOnce(text: string): Promise<void> {
  if (way === 'plain') return writeFile(path, text);
  const read = await readSource(path);
  const expectedHash = read.ok ? read.value.hash : hashOf(new Uint8Array());
  const saved = await saveFile({ path, source: { text, bom: false }, expectedHash });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
}

for (let round = 0; ; round++) {
  await saveOnce(textOf(round));
  if (round === 0) process.stdout.write('saving\n');
}
