/** What a pane may have of the room of two; `room` and the least sizes in px, `between` in percent. */
export interface ShareLimits {
  readonly room: number;
  readonly least: number;
  readonly leastOfRest: number;
  readonly between: readonly [number, number];
}

/** The share, in percent, of a pane that is to be `size` px large. */
export function shareAt(size: number, limits: ShareLimits): number {
  return limits.room > 0 ? withinLimits((100 * size) / limits.room, limits) : limits.between[0];
}

/** The nearest share that is allowed; in a room too small for both, the pane gets the least it needs. */
export function withinLimits(share: number, { room, least, leastOfRest, between }: ShareLimits): number {
  const percent = (size: number) => (room > 0 ? (100 * size) / room : 0);
  const smallest = Math.min(Math.max(between[0], percent(least)), between[1]);
  const largest = Math.max(smallest, Math.min(between[1], 100 - percent(leastOfRest)));
  return Math.min(Math.max(share, smallest), largest);
}
