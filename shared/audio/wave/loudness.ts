/** How many points a drawn wave has: more than a window is wide in columns of two pixels. */
export const WAVE_POINTS = 1200;

/** The loudest amplitude (0 up, any unit) in each of the wave's equal stretches of time. */
export interface Loudness {
  /** Says that something as loud as `amplitude` plays at `part` (0 to 1) of the whole. */
  add(part: number, amplitude: number): void;
  /** Points from 0 to 255. The loudest moments do not press the rest down; quiet ones stay visible. */
  points(): Uint8Array;
}

/** So many of the points may be louder than the top of the picture. */
const TOP = 0.98;
/** Of a stretch that nothing was said of. */
const UNTOLD = -1;
/** Below 1 lifts what is quiet, as the ear does. */
const CURVE = 0.7;

export function loudness(): Loudness {
  const heights = new Float64Array(WAVE_POINTS).fill(UNTOLD);
  return {
    add(part, amplitude) {
      const at = Math.min(WAVE_POINTS - 1, Math.max(0, Math.floor(part * WAVE_POINTS)));
      if (amplitude > (heights[at] ?? 0)) heights[at] = amplitude;
    },
    points() {
      filled(heights);
      const sorted = Float64Array.from(heights).sort();
      const top = sorted[Math.floor(WAVE_POINTS * TOP)] ?? 0;
      const points = new Uint8Array(WAVE_POINTS);
      if (top <= 0) return points;
      for (const [index, height] of heights.entries()) {
        points[index] = Math.round(255 * Math.min(1, height / top) ** CURVE);
      }
      return points;
    },
  };
}

/** A short sound has fewer frames than the wave has points: each lasts until the next. */
function filled(heights: Float64Array): void {
  let last = 0;
  for (const [index, height] of heights.entries()) {
    if (height === UNTOLD) heights[index] = last;
    else last = height;
  }
}
