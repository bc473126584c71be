import { box, circle, drawing, ellipse, group, ink, shape, stroke } from './shapes.mjs';

/** Stars at places that look scattered and are always the same. */
function stars(count, width, height) {
  return Array.from({ length: count }, (_, index) => {
    const x = (index * 0.618034 * width) % width;
    const y = (index * index * 0.381966 * 37) % height;
    return circle(x.toFixed(1), y.toFixed(1), 1.5 + (index % 3), ink.paper, { opacity: 0.35 + (index % 4) * 0.15 });
  }).join('');
}

/** A desk lamp whose foot stands at 0,0; its light falls to the lower right. */
function lamp() {
  return [
    shape('M64 -180 L190 10 L-20 10 Z', ink.glow, { opacity: 0.35 }),
    ellipse(0, 0, 44, 10, ink.line),
    stroke('M0 -4 L-40 -112 L50 -196', ink.steel, 9),
    circle(-40, -112, 9, ink.line),
    group(
      'translate(56 -196) rotate(38)',
      shape('M-16 -14 L20 -14 L46 30 L-42 30 Z', ink.clay),
      ellipse(2, 31, 34, 9, ink.lamp),
    ),
  ].join('');
}

/** A screwdriver of 200 by 26 that points to the right. */
function screwdriver() {
  return (
    box(0, 0, 84, 26, 12, ink.clay) +
    box(8, 6, 66, 4, 2, ink.rose) +
    box(84, 9, 92, 8, 2, ink.steel) +
    shape('M176 6 L200 10 L200 16 L176 20 Z', ink.steel)
  );
}

function screw(x, y, turn) {
  return group(
    `translate(${x} ${y}) rotate(${turn})`,
    shape('M-5 4 L5 4 L0 40 Z', ink.steel),
    stroke('M-4 14 L5 11 M-3 22 L4 19 M-2 30 L3 27', ink.line, 1.5),
    box(-13, -6, 26, 11, 4, '#aab4bf'),
    stroke('M-6 -1 L6 -1', ink.line, 3),
  );
}

function moon(x, y, r) {
  return circle(x, y, r, ink.glow) + circle(x + r * 0.42, y - r * 0.18, r * 0.82, ink.night);
}

const workbench = drawing(
  1200,
  630,
  box(0, 0, 1200, 630, 0, ink.dusk),
  box(90, 70, 420, 300, 14, ink.night, { stroke: ink.darkWood, 'stroke-width': 16 }),
  group('translate(98 78)', stars(26, 400, 280)),
  moon(410, 150, 42),
  stroke('M300 70 L300 370 M90 220 L510 220', ink.darkWood, 8),
  // The board with tools, one place empty.
  box(600, 90, 500, 230, 12, ink.wood),
  group('translate(650 120) rotate(90 0 0) translate(0 -26)', screwdriver()),
  stroke('M730 130 L730 270', ink.steel, 16) + stroke('M708 122 q22 28 44 0', ink.steel, 14),
  box(806, 140, 14, 140, 5, ink.darkWood) + box(778, 124, 72, 34, 8, ink.steel),
  group(
    'translate(930 130)',
    stroke('M0 0 C-30 60 -20 90 0 140 M0 0 C30 60 20 90 0 140', ink.line, 9, {
      opacity: 0.25,
      'stroke-dasharray': '4 14',
    }),
  ),
  circle(1030, 170, 34, 'none', { stroke: ink.lamp, 'stroke-width': 12 }),
  // The bench.
  box(40, 470, 1120, 40, 8, ink.wood),
  box(90, 510, 44, 120, 0, ink.darkWood) + box(1066, 510, 44, 120, 0, ink.darkWood),
  group('translate(330 468) scale(1.25)', lamp()),
  box(560, 380, 190, 90, 12, ink.darkWood) +
    circle(616, 425, 30, ink.line) +
    circle(616, 425, 22, ink.steel) +
    box(664, 398, 68, 20, 4, ink.glow) +
    circle(680, 444, 10, ink.lamp) +
    circle(716, 444, 10, ink.lamp) +
    stroke('M720 380 L790 300', ink.steel, 5),
  group('translate(800 446)', screwdriver()),
  box(1020, 416, 66, 54, 10, ink.paper) +
    stroke('M1086 430 q28 12 0 28', ink.paper, 8) +
    stroke('M1038 404 q-8 -12 0 -22 M1060 404 q-8 -12 0 -22', ink.paper, 4, { opacity: 0.6 }),
  screw(470, 560, 74),
  stroke('M430 528 q6 18 22 22', ink.paper, 3, { opacity: 0.5, 'stroke-dasharray': '2 8' }),
);

/** The comb's teeth, from the longest to the shortest; the broken one is a stump. */
const teeth = Array.from({ length: 18 }, (_, index) => {
  const height = index === 8 ? 26 : 150 - index * 4;
  const x = 402 + index * 23;
  return box(x, 330, 15, height, 3, index === 8 ? ink.clay : '#aab4bf');
}).join('');

const pins = Array.from({ length: 60 }, (_, index) =>
  circle(410 + ((index * 7) % 18) * 23, 506 + ((index * 13) % 5) * 13, 3.4, ink.line),
).join('');

const musicBox = drawing(
  1200,
  630,
  box(0, 0, 1200, 630, 0, ink.night),
  stars(30, 1200, 240),
  ellipse(600, 560, 560, 120, ink.glow, { opacity: 0.16 }),
  shape('M250 270 L310 90 L890 90 L950 270 Z', ink.darkWood) + shape('M290 256 L338 114 L862 114 L910 256 Z', ink.rose),
  box(236, 264, 728, 310, 20, ink.wood) + box(276, 296, 648, 250, 12, ink.darkWood),
  box(380, 312, 440, 26, 6, ink.steel),
  teeth,
  box(392, 496, 428, 68, 30, ink.lamp),
  pins,
  box(340, 512, 56, 36, 8, ink.steel),
  circle(866, 528, 34, ink.steel) + circle(866, 528, 14, ink.line),
  // The missing note, gone out by itself.
  group(
    'translate(690 214) rotate(12)',
    ellipse(0, 0, 15, 11, ink.paper) + stroke('M14 -2 L14 -58 q22 8 18 28', ink.paper, 6),
  ),
  stroke('M604 350 C620 300 640 262 668 236', ink.paper, 3, { opacity: 0.5, 'stroke-dasharray': '2 10' }),
);

/** The show's cover: a lit window in the night, with a screwdriver for the title. */
const cover = drawing(
  1400,
  1400,
  box(0, 0, 1400, 1400, 0, ink.night),
  stars(70, 1400, 900),
  moon(1120, 250, 120),
  shape('M140 760 L700 420 L1260 760 Z', ink.darkWood),
  box(200, 740, 1000, 560, 12, ink.dusk),
  box(300, 820, 800, 380, 18, ink.lamp),
  ellipse(700, 1010, 360, 170, ink.glow, { opacity: 0.8 }),
  stroke('M700 820 L700 1200 M300 1010 L1100 1010', ink.darkWood, 16),
  group('translate(420 1178) scale(1.5)', lamp()),
  box(300, 1176, 800, 26, 4, ink.wood),
  // The cat on the sill.
  group(
    'translate(900 1046) scale(1.1)',
    shape('M0 120 C0 60 30 40 56 40 C90 40 106 70 106 120 Z', ink.line),
    shape('M20 46 L22 4 L44 24 L66 24 L88 4 L90 46 C90 66 74 78 55 78 C36 78 20 66 20 46 Z', ink.line),
    circle(42, 46, 5, ink.lamp) + circle(68, 46, 5, ink.lamp),
    stroke('M100 116 C140 116 150 90 136 70', ink.line, 14),
  ),
  box(0, 1290, 1400, 110, 0, '#1c2537'),
  group('translate(400 1312) scale(3 2.4)', screwdriver()),
);

/** A picture each, by the path of its file, with its width in pixels. */
export const scenes = {
  'cover.png': { svg: cover, width: 1400 },
  'notes/workbench.png': { svg: workbench, width: 1200 },
  'notes/music-box.png': { svg: musicBox, width: 1200 },
};
