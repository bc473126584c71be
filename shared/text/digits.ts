/** A number as clocks and calendars write it: 5 as `05`. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A day as `YYYY-MM-DD`; years before 1000 get their noughts. */
export function dayDigits(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}
