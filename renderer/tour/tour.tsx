import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { endTour, tourStops, useTour } from './tour-store.ts';
import './tour.css';

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A walk through the window: a frame around the part that is spoken of, and a card beside it. Nothing is blocked. */
export function Tour() {
  const at = useTour((state) => state.at);
  return at === null ? null : <Stop key={at} at={at} />;
}

function Stop({ at }: { readonly at: number }) {
  const words = useWords();
  const card = useRef<HTMLDivElement>(null);
  const stop = tourStops[at];
  const room = stop?.room ?? null;
  const frame = useFrame(room);
  useEffect(() => card.current?.focus(), []);
  if (stop === undefined) return null;
  const isLast = at === tourStops.length - 1;
  const go = (step: 1 | -1) => (isLast && step === 1 ? endTour() : useTour.setState({ at: Math.max(0, at + step) }));
  return (
    <>
      {frame !== undefined && <div className="tour__frame" style={frame} aria-hidden />}
      <div
        ref={card}
        className="tour__card"
        style={placeBeside(frame)}
        role="dialog"
        aria-label={words('guide.tour.label')}
        aria-describedby="tour-text"
        tabIndex={-1}
        onKeyDown={(event) => event.key === 'Escape' && endTour()}
      >
        <h2 className="tour__title">{words(`guide.tour.${stop.stop}.title`)}</h2>
        <p id="tour-text">{words(`guide.tour.${stop.stop}.text`)}</p>
        <div className="tour__ways">
          <span className="tour__count">{words('guide.tour.count', { at: at + 1, of: tourStops.length })}</span>
          {at > 0 && (
            <button type="button" className="button" onClick={() => go(-1)}>
              {words('guide.tour.back')}
            </button>
          )}
          {!isLast && (
            <button type="button" className="button button--quiet" onClick={endTour}>
              {words('guide.tour.end')}
            </button>
          )}
          <button type="button" className="button button--primary" onClick={() => go(1)}>
            {words(isLast ? 'guide.tour.done' : 'guide.tour.next')}
          </button>
        </div>
      </div>
    </>
  );
}

/** Where a part of the window is, followed while the window changes its size. */
function useFrame(room: string | null): Frame | undefined {
  const [frame, setFrame] = useState<Frame>();
  useLayoutEffect(() => {
    const measure = () => {
      const box = room === null ? undefined : document.getElementById(room)?.getBoundingClientRect();
      setFrame(box && { left: box.left, top: box.top, width: box.width, height: box.height });
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [room]);
  return frame;
}

const cardWidth = 340;
const cardHeight = 190;

/** Beside the part where there is room, else over its middle. */
function placeBeside(frame: Frame | undefined): { readonly left: number; readonly top: number } {
  const { innerWidth, innerHeight } = window;
  if (frame === undefined) return { left: (innerWidth - cardWidth) / 2, top: 64 };
  const right = frame.left + frame.width + 14;
  const left = frame.left - cardWidth - 14;
  const x = right + cardWidth < innerWidth ? right : left > 0 ? left : frame.left + (frame.width - cardWidth) / 2;
  const y = Math.min(Math.max(frame.top + 16, 16), innerHeight - cardHeight - 32);
  return { left: Math.min(Math.max(x, 8), innerWidth - cardWidth - 8), top: y };
}
