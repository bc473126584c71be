import { box, circle, drawing, ellipse, group, ink, shape, stroke } from './shapes.mjs';

const SIZE = 256;

/** Someone on a rounded square of their colour; what hangs over its edge is cut. */
function portrait(background, ...parts) {
  const frame = `<clipPath id="frame">${box(0, 0, SIZE, SIZE, 56, '#000')}</clipPath>`;
  return drawing(
    SIZE,
    SIZE,
    frame,
    `<g clip-path="url(#frame)">${box(0, 0, SIZE, SIZE, 0, background)}${parts.join('')}</g>`,
  );
}

function shoulders(cloth, collar) {
  return shape('M34 270 C34 212 80 194 128 194 C176 194 222 212 222 270 Z', cloth) + ellipse(128, 200, 27, 15, collar);
}

function head(skin) {
  const ears = circle(73, 128, 13, skin) + circle(183, 128, 13, skin);
  return (
    box(106, 160, 44, 46, 18, skin) +
    ears +
    shape('M74 112 C74 70 98 54 128 54 C158 54 182 70 182 112 C182 158 158 184 128 184 C98 184 74 158 74 112 Z', skin)
  );
}

function openEyes(y = 124) {
  return circle(107, y, 6, ink.line) + circle(149, y, 6, ink.line);
}

function closedEyes(y = 124) {
  return stroke(`M98 ${y} q9 8 18 0`, ink.line, 5) + stroke(`M140 ${y} q9 8 18 0`, ink.line, 5);
}

function smile(width = 12, y = 152) {
  return stroke(`M${128 - width} ${y} q${width} ${width * 0.8} ${width * 2} 0`, ink.line, 5);
}

function cheeks(color = ink.rose) {
  return circle(92, 144, 9, color, { opacity: 0.75 }) + circle(164, 144, 9, color, { opacity: 0.75 });
}

function glasses(color) {
  const glass = (x) => circle(x, 124, 20, '#ffffff', { 'fill-opacity': 0.25, stroke: color, 'stroke-width': 6 });
  return glass(105) + glass(151) + stroke('M125 122 q3 -4 6 0', color, 5);
}

const sae = portrait(
  ink.leaf,
  shape(
    'M62 118 C54 60 92 34 128 34 C164 34 202 60 194 118 L198 186 C190 200 170 202 164 190 L92 190 C86 202 66 200 58 186 Z',
    '#3b2a25',
  ),
  shoulders(ink.paper, '#f0d4bd'),
  head('#f3d3b8'),
  shape(
    'M72 116 C72 74 96 50 130 50 C164 50 184 76 184 116 C170 110 160 96 156 84 C140 104 100 112 72 116 Z',
    '#3b2a25',
  ),
  openEyes(),
  cheeks(),
  smile(),
  // A watchmaker's loupe, pushed up.
  group('rotate(-14 176 66)', box(158, 48, 34, 30, 8, ink.night), box(152, 44, 12, 38, 5, ink.steel)),
  stroke('M66 96 C92 72 130 62 160 66', ink.night, 6),
);

const mogura = portrait(
  ink.dusk,
  shoulders(ink.night, '#e2b995'),
  head('#e7c09c'),
  shape(
    'M70 116 C64 66 96 42 130 44 C168 46 190 72 186 116 C178 104 172 96 168 88 C156 96 142 92 132 84 C118 96 88 94 80 100 C76 106 74 110 70 116 Z',
    '#2a2320',
  ),
  openEyes(),
  glasses(ink.paper),
  smile(9, 156),
  box(66, 184, 124, 34, 17, ink.clay),
  box(146, 200, 34, 62, 12, '#c26c48'),
  stroke('M62 124 C60 40 196 40 194 124', ink.steel, 10),
  box(50, 104, 26, 44, 12, ink.lamp),
  box(180, 104, 26, 44, 12, ink.lamp),
);

const wataru = portrait(
  ink.sky,
  shoulders('#5f7f4a', '#d3a37d'),
  head('#dcae87'),
  shape(
    'M72 104 C74 78 80 66 92 58 L164 58 C176 66 182 78 184 104 C178 98 176 90 170 88 L86 88 C80 90 78 98 72 104 Z',
    '#33261f',
  ),
  shape('M70 84 C70 48 98 34 128 34 C158 34 186 48 186 84 Z', '#5f7f4a'),
  box(58, 78, 140, 15, 7, '#4c6a39'),
  circle(128, 62, 11, ink.lamp),
  stroke('M97 112 q10 -6 19 -2 M140 110 q9 -4 19 2', '#33261f', 5),
  openEyes(128),
  smile(10, 154),
  stroke('M92 212 L92 262 M164 212 L164 262', '#42592f', 12),
);

const lindy = portrait(
  ink.clay,
  circle(128, 42, 30, '#b5562c'),
  shape(
    'M66 130 C52 66 90 44 128 44 C166 44 204 66 190 130 C190 148 186 160 180 166 L76 166 C70 160 66 148 66 130 Z',
    '#b5562c',
  ),
  shoulders('#2f6d74', '#f1cdb4'),
  head('#f7d9c4'),
  shape(
    'M72 112 C76 74 100 58 128 58 C156 58 180 74 184 112 C168 108 148 96 136 80 C122 98 94 108 72 112 Z',
    '#b5562c',
  ),
  openEyes(),
  cheeks('#ee9d83'),
  [
    [98, 138],
    [104, 146],
    [90, 148],
    [152, 138],
    [160, 147],
    [166, 139],
  ]
    .map(([x, y]) => circle(x, y, 2.4, '#c98058'))
    .join(''),
  smile(14, 152),
  circle(72, 152, 6, ink.lamp),
  circle(184, 152, 6, ink.lamp),
);

const gen = portrait(
  ink.glow,
  shoulders('#4a5d7d', '#e0b592'),
  head('#e6bd9a'),
  circle(74, 96, 17, '#ffffff') +
    circle(182, 96, 17, '#ffffff') +
    circle(72, 116, 13, '#ffffff') +
    circle(184, 116, 13, '#ffffff'),
  stroke('M92 108 q14 -10 26 0 M138 108 q14 -10 26 0', '#ffffff', 8),
  closedEyes(),
  shape(
    'M128 146 C112 140 98 146 94 160 C108 164 120 162 128 156 C136 162 148 164 162 160 C158 146 144 140 128 146 Z',
    '#ffffff',
  ),
  stroke('M118 170 q10 7 20 0', ink.line, 5),
  shape('M92 204 L80 262 L176 262 L164 204 L150 222 L106 222 Z', '#5e7396'),
  group('rotate(24 190 214)', box(184, 176, 9, 52, 4, ink.steel), box(180, 216, 17, 36, 6, ink.clay)),
);

const dango = portrait(
  ink.rose,
  shape('M40 270 C40 210 84 190 128 190 C172 190 216 210 216 270 Z', '#4d443f'),
  ellipse(128, 252, 44, 40, ink.paper),
  shape('M58 128 L60 44 C60 38 66 36 70 40 L108 70 Z', '#4d443f') +
    shape('M198 128 L196 44 C196 38 190 36 186 40 L148 70 Z', '#4d443f'),
  shape('M70 96 L71 62 L92 78 Z', '#d98f8a') + shape('M186 96 L185 62 L164 78 Z', '#d98f8a'),
  ellipse(128, 134, 76, 66, '#4d443f'),
  shape('M128 96 C150 118 168 150 156 178 C146 196 110 196 100 178 C88 150 106 118 128 96 Z', ink.paper),
  ellipse(98, 128, 13, 15, ink.lamp) + ellipse(98, 128, 4.5, 12, ink.line),
  ellipse(158, 128, 13, 15, ink.lamp) + ellipse(158, 128, 4.5, 12, ink.line),
  shape('M119 150 L137 150 L128 160 Z', '#d98f8a'),
  stroke('M128 160 q-2 11 -14 10 M128 160 q2 11 14 10', ink.line, 4),
  stroke('M78 156 L42 150 M78 166 L44 172 M178 156 L214 150 M178 166 L212 172', '#e9ddd0', 3),
  box(86, 196, 84, 15, 7, ink.leaf) + circle(128, 213, 11, ink.lamp),
);

/** A picture a person, by the name of its file. */
export const people = { sae, mogura, wataru, lindy, gen, dango };
