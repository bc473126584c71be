import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useInterface } from '../store/interface-store.ts';
import { usePlayer } from '../store/player-store.ts';
import { useWords } from '../words/use-words.ts';
import { clock } from './clock.ts';
import { drawWave } from './draw-wave.ts';
import { step } from './player-commands.ts';

/** The sound over its time: what has played is coloured, chapters are marks, a click or the arrows go elsewhere. */
export function Wave() {
  const words = useWords();
  const { seconds, duration, chapters, seek, place } = usePlayer();
  const dark = useInterface((state) => state.dark);
  const [hover, setHover] = useState<number>();
  const length = duration ?? 0;
  const part = length > 0 ? Math.min(1, seconds / length) : 0;
  const partAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event, seconds, length);
    if (next === undefined) return;
    event.preventDefault();
    seek(next);
  };
  return (
    <div
      className="wave"
      role="slider"
      tabIndex={place === null ? -1 : 0}
      aria-label={words('player.position')}
      aria-valuemin={0}
      aria-valuemax={Math.round(length)}
      aria-valuenow={Math.round(seconds)}
      aria-valuetext={words('player.positionOf', { at: clock(seconds), length: clock(length) })}
      aria-disabled={length === 0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        seek(partAt(event) * length);
      }}
      onPointerMove={(event) => {
        setHover(partAt(event));
        if (event.buttons === 1) seek(partAt(event) * length);
      }}
      onPointerLeave={() => setHover(undefined)}
    >
      {/* Drawn anew in the colours of another theme. */}
      <Bars key={String(dark)} part={part} />
      {length > 0 &&
        chapters.map(({ start, title }) => (
          <span key={start} className="wave__mark" title={title} style={{ left: `${(start / length) * 100}%` }} />
        ))}
      <span className="wave__head" style={{ left: `${part * 100}%` }} />
      {hover !== undefined && length > 0 && (
        <span className="wave__hover" style={{ left: `${hover * 100}%` }} data-late={hover > 0.9 || undefined}>
          {clock(hover * length)}
        </span>
      )}
    </div>
  );
}

function keyTarget({ key, shiftKey }: KeyboardEvent, seconds: number, length: number): number | undefined {
  const small = shiftKey ? 1 : 5;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: seconds + small,
    ArrowUp: seconds + small,
    ArrowLeft: seconds - small,
    ArrowDown: seconds - small,
    PageUp: seconds + step,
    PageDown: seconds - step,
    Home: 0,
    End: length,
  };
  return steps[key];
}

/** The same picture twice, quiet and in the accent's colour; how much of the second shows is what has played. */
function Bars({ part }: { readonly part: number }) {
  const wave = usePlayer((state) => state.wave);
  const whole = useRef<HTMLCanvasElement>(null);
  const played = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvases = [whole.current, played.current].filter((canvas) => canvas !== null);
    const draw = () => {
      for (const canvas of canvases) drawWave(canvas, wave);
    };
    const observer = new ResizeObserver(draw);
    for (const canvas of canvases) observer.observe(canvas);
    draw();
    return () => observer.disconnect();
  }, [wave]);
  return (
    <>
      <canvas ref={whole} className="wave__bars" aria-hidden />
      <canvas
        ref={played}
        className="wave__bars wave__bars--played"
        style={{ clipPath: `inset(0 ${(1 - part) * 100}% 0 0)` }}
        aria-hidden
      />
    </>
  );
}
