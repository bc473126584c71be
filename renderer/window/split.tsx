import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { defaultSettings, type Layout } from '#shared/settings/settings.ts';
import { changeLayout } from '../actions/settings.ts';
import { useInterface } from '../store/interface-store.ts';
import { shareAt, withinLimits } from './split-share.ts';
import './split.css';

interface Pane {
  /** The id of its element, by which F6 and screen readers find it. */
  readonly id: string;
  /** The least room it needs, in px. */
  readonly least: number;
  readonly content: ReactNode;
}

interface Props {
  readonly direction: 'row' | 'column';
  /** The pane whose size the person chooses, before or behind the one that takes the rest. */
  readonly pane: Pane & {
    readonly at: 'start' | 'end';
    readonly setting: { [Key in keyof Layout]: Layout[Key] extends number ? Key : never }[keyof Layout];
    /** Least and most it may have of the room, in percent. */
    readonly between: readonly [number, number];
    readonly isOpen?: boolean;
  };
  readonly rest: Pane;
}

const widths = ['minWidth', 'maxWidth'] as const;
const heights = ['minHeight', 'maxHeight'] as const;

/** How far each key moves the line, in percent of the room; a pane ends at its limits. */
const moves: Readonly<Record<Props['direction'], Readonly<Record<string, number>>>> = {
  row: { ArrowLeft: -5, ArrowRight: 5, Home: -100, End: 100 },
  column: { ArrowUp: -5, ArrowDown: 5, Home: -100, End: 100 },
};

/**
 * Two panes and the line between them, which mouse and arrow keys move; a double click puts it where it was at first. The
 * browser lays the panes out by itself: panes that measure themselves have a start laid out and drawn more than once.
 */
export function Split({ direction, pane, rest }: Props) {
  const kept = useInterface((state) => state.settings.layout[pane.setting]);
  // While the mouse holds the line: kept when it lets go.
  const [held, setHeld] = useState<number | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const share = held ?? kept;
  const [size, least, most] = direction === 'row' ? (['width', ...widths] as const) : (['height', ...heights] as const);
  const limits = () => {
    const room = whole.current?.getBoundingClientRect()[size] ?? 0;
    return { room, least: pane.least, between: pane.between, leastOfRest: rest.least };
  };
  const keep = (next: number) => changeLayout({ [pane.setting]: next });
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = whole.current?.getBoundingClientRect();
    if (box === undefined || !currentTarget.hasPointerCapture(pointerId)) return;
    const before = direction === 'row' ? clientX - box.left : clientY - box.top;
    setHeld(shareAt(pane.at === 'start' ? before : box[size] - before, limits()));
  };
  const onLostPointerCapture = () => {
    if (held !== null) keep(held);
    setHeld(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const towards = pane.at === 'start' ? 1 : -1;
    const move = moves[direction][event.key];
    if (move === undefined) return;
    event.preventDefault();
    keep(withinLimits(share + towards * move, limits()));
  };
  const sized = (
    <div
      id={pane.id}
      key="pane"
      className="split__pane"
      style={{
        flexGrow: share,
        [least]: `max(${pane.least}px, ${pane.between[0]}%)`,
        [most]: `${pane.between[1]}%`,
      }}
    >
      {pane.content}
    </div>
  );
  const line = (
    // biome-ignore lint/a11y/useSemanticElements: a rule of a text cannot be moved
    <div
      key="line"
      role="separator"
      tabIndex={0}
      className={`divider divider--${direction}`}
      aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
      aria-controls={pane.id}
      aria-valuenow={Math.round(share)}
      aria-valuemin={pane.between[0]}
      aria-valuemax={pane.between[1]}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={onLostPointerCapture}
      onDoubleClick={() => keep(defaultSettings.layout[pane.setting])}
      onKeyDown={onKeyDown}
    />
  );
  const other = (
    <div id={rest.id} key="rest" className="split__pane" style={{ flexGrow: 100 - share, [least]: rest.least }}>
      {rest.content}
    </div>
  );
  const parts = pane.isOpen === false ? [other] : [sized, line, other];
  return (
    <div ref={whole} className={`split split--${direction}`}>
      {pane.at === 'start' ? parts : parts.toReversed()}
    </div>
  );
}
