import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
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

/** A step of the arrow keys, in percent. */
const step = 5;

/**
 * Two panes and the line between them, which mouse and arrow keys move; a double click puts it where it was at first. The
 * browser lays the panes out by itself: at a start, panes that measured themselves cost a third of the first drawing.
 */
export function Split({ direction, pane, rest }: Props) {
  const share = useInterface((state) => state.settings.layout[pane.setting]);
  const whole = useRef<HTMLDivElement>(null);
  const shown = useRef(share);
  const isOpen = pane.isOpen ?? true;
  const limitsOf = (room: number) => ({ room, least: pane.least, between: pane.between, leastOfRest: rest.least });
  const roomOf = (box: DOMRect) => (direction === 'row' ? box.width : box.height);
  const show = (next: number) => {
    shown.current = next;
    const panes = whole.current?.querySelectorAll<HTMLElement>(':scope > .split__pane') ?? [];
    for (const one of panes) one.style.flexGrow = String(one.id === pane.id ? next : 100 - next);
  };
  const settle = () => {
    if (shown.current !== share) changeLayout({ [pane.setting]: shown.current });
  };
  const goBack = () => {
    // The press that ends behind this must find nothing to keep.
    shown.current = defaultSettings.layout[pane.setting];
    changeLayout({ [pane.setting]: shown.current });
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    shown.current = share;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.dataset['moving'] = '';
  };
  const onPointerMove = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = whole.current?.getBoundingClientRect();
    if (box === undefined || currentTarget.dataset['moving'] === undefined) return;
    const before = direction === 'row' ? clientX - box.left : clientY - box.top;
    show(shareAt(pane.at === 'start' ? before : roomOf(box) - before, limitsOf(roomOf(box))));
  };
  const onLostPointerCapture = ({ currentTarget }: PointerEvent<HTMLElement>) => {
    delete currentTarget.dataset['moving'];
    settle();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [back, on] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const towards = pane.at === 'start' ? 1 : -1;
    const moves = new Map([
      [back, share - towards * step],
      [on, share + towards * step],
      ['Home', pane.at === 'start' ? 0 : 100],
      ['End', pane.at === 'start' ? 100 : 0],
    ]);
    const wanted = moves.get(event.key);
    const box = whole.current?.getBoundingClientRect();
    if (wanted === undefined || box === undefined) return;
    event.preventDefault();
    show(withinLimits(wanted, limitsOf(roomOf(box))));
    settle();
  };
  const sized = isOpen && (
    <div
      id={pane.id}
      key="pane"
      className="split__pane"
      style={{
        flexGrow: share,
        [direction === 'row' ? 'minWidth' : 'minHeight']: `max(${pane.least}px, ${pane.between[0]}%)`,
        [direction === 'row' ? 'maxWidth' : 'maxHeight']: `${pane.between[1]}%`,
      }}
    >
      {pane.content}
    </div>
  );
  const line = isOpen && (
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
      onDoubleClick={goBack}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <div ref={whole} className={`split split--${direction}`}>
      {pane.at === 'start' && sized}
      {pane.at === 'start' && line}
      <div
        id={rest.id}
        key="rest"
        className="split__pane"
        style={{
          flexGrow: 100 - share,
          [direction === 'row' ? 'minWidth' : 'minHeight']: rest.least,
        }}
      >
        {rest.content}
      </div>
      {pane.at === 'end' && line}
      {pane.at === 'end' && sized}
    </div>
  );
}
