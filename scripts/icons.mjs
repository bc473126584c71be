// Makes every form of the icon from its drawings. Needs rsvg-convert and ImageMagick; what it makes is committed.
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { icnsOf, icoOf } from './icons/containers.mjs';
import { root } from './lib/project.mjs';
import { runScript } from './lib/say.mjs';

const folder = join(root, 'resources', 'icons');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 256];
/** Up to here the simpler drawing is the clearer one. */
const SMALL = 32;

function render(size) {
  const drawing = join(folder, size <= SMALL ? 'icon-small.svg' : 'icon.svg');
  return execFileSync('rsvg-convert', ['-w', String(size), '-h', String(size), drawing], { maxBuffer: 1 << 26 });
}

function pixelsOf(png) {
  return execFileSync('convert', ['png:-', '-depth', '8', 'rgba:-'], { input: png, maxBuffer: 1 << 26 });
}

await runScript(async () => {
  const pngs = new Map(SIZES.map((size) => [size, render(size)]));
  await mkdir(join(folder, 'png'), { recursive: true });
  for (const [size, png] of pngs) await writeFile(join(folder, 'png', `${size}x${size}.png`), png);
  await writeFile(join(folder, 'icon.icns'), icnsOf(pngs));
  const images = ICO_SIZES.map((size) => ({ size, png: pngs.get(size), rgba: pixelsOf(pngs.get(size)) }));
  await writeFile(join(folder, 'icon.ico'), icoOf(images));
});
