/** A block of the page: the lines of the notes that it comes from, and where it stands in px from the page's top. */
export interface Place {
  readonly line: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a line (from 1, with fraction) stands in the page, in px from its top. */
export function placeOfLine(places: readonly Place[], line: number): number {
  const first = places[0];
  if (first === undefined || line <= 1.001) return 0;
  let before: Place = { line: 1, end: first.line - 1, top: 0, bottom: first.top };
  for (const place of places) {
    if (line < place.line) return between(line, before.end + 1, place.line, before.bottom, place.top);
    if (line < place.end + 1) return between(line, place.line, place.end + 1, place.top, place.bottom);
    before = place;
  }
  return before.bottom;
}

/** The inverse of `placeOfLine`. */
export function lineAtPlace(places: readonly Place[], at: number): number {
  const first = places[0];
  if (first === undefined) return 1;
  let before: Place = { line: 1, end: first.line - 1, top: 0, bottom: first.top };
  if (at < first.top) return between(at, 0, first.top, 1, first.line);
  for (const place of places) {
    if (at < place.top) return between(at, before.bottom, place.top, before.end + 1, place.line);
    if (at < place.bottom) return between(at, place.top, place.bottom, place.line, place.end + 1);
    before = place;
  }
  return before.end + 1;
}

function between(at: number, from: number, to: number, low: number, high: number): number {
  return to <= from ? low : low + ((at - from) / (to - from)) * (high - low);
}
