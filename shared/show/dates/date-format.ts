/**
 * Dates in words of a language, in a show's zone; in the computer's own where the show names none. A name that is no
 * zone's counts as UTC, as it does for the programs that publish the site: a typing error in its settings must not keep
 * any part of the window from being drawn.
 */
export function dateFormat(
  language: string,
  options: Omit<Intl.DateTimeFormatOptions, 'timeZone'>,
  zone: string | undefined,
): Intl.DateTimeFormat {
  if (zone === undefined) return new Intl.DateTimeFormat(language, options);
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  }
}
