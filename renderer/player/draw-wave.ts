/** Bars and the space between, in CSS px. */
const BAR = 2;
const SPACE = 1;
/** Silence is a line, not nothing. */
const LEAST = 2;

/** Draws a wave (0 to 255 a point) in the canvas's own text colour; without one, an even line. */
export function drawWave(canvas: HTMLCanvasElement, wave: Uint8Array | null): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null || width === 0) return;
  context.scale(scale, scale);
  context.fillStyle = getComputedStyle(canvas).color;
  if (wave === null) {
    context.beginPath();
    context.roundRect(0, height / 2 - 2, width, 4, 2);
    context.fill();
    return;
  }
  const bars = Math.max(1, Math.floor(width / (BAR + SPACE)));
  context.beginPath();
  for (let bar = 0; bar < bars; bar++) {
    const tall = Math.max(LEAST, (loudestOf(wave, bar / bars, (bar + 1) / bars) / 255) * height);
    context.roundRect(bar * (BAR + SPACE), (height - tall) / 2, BAR, tall, 1);
  }
  context.fill();
}

/** The loudest point between two parts of the whole. */
function loudestOf(wave: Uint8Array, from: number, to: number): number {
  const start = Math.floor(from * wave.length);
  const end = Math.max(start + 1, Math.floor(to * wave.length));
  let loudest = 0;
  for (let at = start; at < end; at++) loudest = Math.max(loudest, wave[at] ?? 0);
  return loudest;
}
