import { z } from 'zod';

/** Where the window was, in screen pixels of the system. */
const schema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximized: z.boolean(),
});

export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A good first size for a screen. */
export function firstState(screen: Pick<Area, 'width' | 'height'>): WindowState {
  return {
    width: Math.min(1440, Math.max(900, screen.width - 80)),
    height: Math.min(900, Math.max(600, screen.height - 80)),
    maximized: false,
  };
}

/** The stored state; null where nothing usable is stored. Asks no screen: it is read before the system has told of any. */
export function windowStateFrom(stored: unknown): WindowState | null {
  const parsed = schema.safeParse(stored);
  if (!parsed.success) return null;
  const { x, y, width, height, maximized } = parsed.data;
  return { ...(x === undefined || y === undefined ? {} : { x, y }), width, height, maximized };
}

/** The same state without its place, where no screen shows that place any more (a monitor was unplugged). */
export function onScreen(state: WindowState, screens: readonly Area[]): WindowState {
  const { x, y, width, height, maximized } = state;
  if (x === undefined || y === undefined) return state;
  const grip = { x: x + width / 2, y: y + 20 };
  const visible = screens.some(
    (area) => grip.x >= area.x && grip.x < area.x + area.width && grip.y >= area.y && grip.y < area.y + area.height,
  );
  return visible ? state : { width, height, maximized };
}
