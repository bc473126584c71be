import { type KeyboardEvent, type ReactNode, type UIEvent, useEffect, useId, useRef, useState } from 'react';
import './check-list.css';

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Of every row, in px; a title above its file where it is not told. */
  readonly rowHeight?: number;
  /** The row that the keyboard is on; what is shown beside the list is about it. */
  readonly active: string | null;
  readonly onActive: (key: string) => void;
  readonly checked: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  /** Whether a row has a box of its own; all have where it is not told. */
  readonly hasBox?: (item: Item) => boolean;
  /** Enter, or a double click. */
  readonly onOpen?: (key: string) => void;
  readonly children: (item: Item) => ReactNode;
}

/** Rows outside of the window that are drawn too, so that scrolling shows no gaps. */
const margin = 8;

/** A list of thousands of rows with a checkbox each: arrows walk, Space checks, Ctrl+A checks all by its owner. */
export function CheckList<Item>(props: Props<Item>) {
  const {
    label,
    items,
    keyOf,
    rowHeight = 44,
    active,
    onActive,
    checked,
    onToggle,
    hasBox = () => true,
    onOpen,
    children,
  } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const at = items.findIndex((item) => keyOf(item) === active);
  const hasBoxes = items.some(hasBox);
  useEffect(() => {
    const box = list.current;
    if (box === null || at === -1) return;
    if (at * rowHeight < box.scrollTop) box.scrollTop = at * rowHeight;
    else if ((at + 1) * rowHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = (at + 1) * rowHeight - box.clientHeight;
    }
  }, [at, rowHeight]);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - margin);
  const shown = items.slice(first, Math.ceil((view.top + view.height) / rowHeight) + margin);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -items.length,
      End: items.length,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = items[Math.max(0, Math.min(items.length - 1, Math.max(at, 0) + step))];
      if (next !== undefined) onActive(keyOf(next));
    } else if (event.key === ' ' && active !== null) onToggle(active);
    else if (event.key === 'Enter' && active !== null && onOpen !== undefined) onOpen(active);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      className="check-list"
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }: UIEvent<HTMLDivElement>) =>
        setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <div style={{ height: items.length * rowHeight }} role="presentation">
        <div style={{ transform: `translateY(${first * rowHeight}px)` }} role="presentation">
          {shown.map((item, index) => {
            const key = keyOf(item);
            const place = first + index;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for its rows
              <div
                key={key}
                id={`${id}-${place}`}
                className="check-row"
                style={{ height: rowHeight }}
                role="option"
                tabIndex={-1}
                aria-selected={checked.has(key)}
                aria-setsize={items.length}
                aria-posinset={place + 1}
                data-active={key === active || undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  list.current?.focus();
                  onActive(key);
                }}
                onDoubleClick={() => onOpen?.(key)}
              >
                {hasBox(item) ? (
                  <Box isChecked={checked.has(key)} onToggle={() => onToggle(key)} />
                ) : (
                  hasBoxes && <span className="check-row__space" />
                )}
                {children(item)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function Box({ isChecked, onToggle }: { readonly isChecked: boolean; readonly onToggle: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Space does the same in the list
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span className="check-row__box" data-checked={isChecked || undefined} onClick={onToggle} />
  );
}
