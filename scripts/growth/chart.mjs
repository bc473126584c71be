const WIDTH = 720;
const HEIGHT = 380;
const PLOT = { left: 64, right: 560, top: 24, bottom: 330 };
/** Told apart in light and dark, and by who sees few colours (Okabe and Ito's). */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#8a8a8a'];

const STYLE = `text { font: 12px system-ui, sans-serif; fill: #444 } .grid { stroke: #ddd } .line { fill: none; stroke-width: 2 }
@media (prefers-color-scheme: dark) { text { fill: #bbb } .grid { stroke: #444 } }`;

/** The powers of ten around some values, as exponents. */
function decades(values) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))];
}

function scale([low, high], from, to) {
  return (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
}

/** 10, 1,000, 5 M: as short as an axis wants it. */
export function short(value) {
  if (value >= 1_000_000) return `${value / 1_000_000} M`;
  return value.toLocaleString('en');
}

/** Ends of curves that lie on one another are moved apart, each by a line. */
function spread(ends) {
  let last = Number.NEGATIVE_INFINITY;
  return [...ends]
    .sort((one, other) => one.y - other.y)
    .map((end) => {
      last = Math.max(end.y, last + 15);
      return { ...end, y: last };
    });
}

/**
 * Curves over sizes as an SVG, both axes by powers of ten: what grows with the size is a straight line. `curves` maps a
 * name to its points `{ at, value }`.
 */
export function chart({ title, unit, sizes, curves }) {
  const points = Object.values(curves).flat();
  const x = scale(decades(points.map(({ at }) => at)), PLOT.left, PLOT.right);
  const yRange = decades(points.map(({ value }) => Math.max(value, 0.01)));
  const y = scale(yRange, PLOT.bottom, PLOT.top);
  const parts = [];
  for (let power = yRange[0]; power <= yRange[1]; power++) {
    const at = y(10 ** power).toFixed(1);
    parts.push(`<path class="grid" d="M${PLOT.left} ${at}H${PLOT.right}"/>`);
    parts.push(`<text x="${PLOT.left - 8}" y="${at}" dy="4" text-anchor="end">${short(10 ** power)}</text>`);
  }
  for (const at of [...new Set(points.map((point) => point.at))]) {
    parts.push(`<path class="grid" d="M${x(at).toFixed(1)} ${PLOT.top}V${PLOT.bottom}"/>`);
    parts.push(`<text x="${x(at).toFixed(1)}" y="${PLOT.bottom + 20}" text-anchor="middle">${short(at)}</text>`);
  }
  const ends = [];
  for (const [index, [name, curve]] of Object.entries(curves).entries()) {
    const colour = COLOURS[index % COLOURS.length];
    const places = curve.map(({ at, value }) => `${x(at).toFixed(1)} ${y(Math.max(value, 0.01)).toFixed(1)}`);
    parts.push(`<path class="line" stroke="${colour}" d="M${places.join('L')}"/>`);
    ends.push({ name, colour, y: y(Math.max(curve.at(-1)?.value ?? 1, 0.01)) });
  }
  for (const { name, colour, y: at } of spread(ends))
    parts.push(`<text x="${PLOT.right + 10}" y="${at.toFixed(1)}" dy="4" style="fill:${colour}">${name}</text>`);
  parts.push(`<text x="${PLOT.left - 8}" y="14" text-anchor="end">${unit}</text>`);
  parts.push(`<text x="${PLOT.right}" y="${PLOT.bottom + 40}" text-anchor="end">${sizes}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img"><title>${title}</title><style>${STYLE}</style>\n${parts.join('\n')}\n</svg>\n`;
}
