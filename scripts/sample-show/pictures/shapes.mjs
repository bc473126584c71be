/** The few colours of every picture of the show: a lamp's light in a blue night. */
export const ink = {
  night: '#26324a',
  dusk: '#3d4f70',
  lamp: '#f6c562',
  glow: '#fbe3a9',
  paper: '#fbf4e6',
  leaf: '#7da65a',
  clay: '#d9805a',
  rose: '#e9a59a',
  sky: '#9cc3d5',
  wood: '#a9744a',
  darkWood: '#7d5233',
  steel: '#8d99a6',
  line: '#3a2f2a',
};

/** Attributes of an element: `{ fill: 'red', 'stroke-width': 2 }`. */
function attributes(values) {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

export function circle(cx, cy, r, fill, more = {}) {
  return `<circle${attributes({ cx, cy, r, fill, ...more })}/>`;
}

export function ellipse(cx, cy, rx, ry, fill, more = {}) {
  return `<ellipse${attributes({ cx, cy, rx, ry, fill, ...more })}/>`;
}

export function box(x, y, width, height, radius, fill, more = {}) {
  return `<rect${attributes({ x, y, width, height, rx: radius, fill, ...more })}/>`;
}

export function shape(d, fill, more = {}) {
  return `<path${attributes({ d, fill, ...more })}/>`;
}

/** A line with round ends. */
export function stroke(d, color, width, more = {}) {
  const pen = { stroke: color, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return `<path${attributes({ d, fill: 'none', ...pen, ...more })}/>`;
}

/** Parts of a picture, moved and scaled. */
export function group(transform, ...parts) {
  return `<g transform="${transform}">${parts.join('')}</g>`;
}

export function drawing(width, height, ...parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}
