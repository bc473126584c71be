import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { people } from './pictures/people.mjs';
import { scenes } from './pictures/scenes.mjs';

/** Pixels of a portrait's side: twice what the site shows. */
const PORTRAIT = 256;

/** PNG of few colours, without a word about when and by what it was made, so that the same drawing is the same bytes. */
function pngOf(svg, width) {
  const full = execFileSync('rsvg-convert', ['-w', String(width)], { input: svg, maxBuffer: 1 << 26 });
  const small = ['png:-', '+dither', '-colors', '128', '-strip', '-define', 'png:exclude-chunks=date,time', 'png:-'];
  return execFileSync('convert', small, { input: full, maxBuffer: 1 << 26 });
}

/** Draws the people, the cover and the notes' pictures into `folder`. Needs rsvg-convert and ImageMagick. */
export async function makePictures(folder) {
  const portraits = Object.entries(people).map(([name, svg]) => [`actors/${name}.png`, { svg, width: PORTRAIT }]);
  for (const [path, { svg, width }] of [...portraits, ...Object.entries(scenes)]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), pngOf(svg, width));
  }
}
