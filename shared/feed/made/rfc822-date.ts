import { offsetText } from '../../frontmatter/written-date.ts';
import { localTime } from '../../show/dates/zone.ts';
import { dayNames, monthNames } from '../../text/calendar-names.ts';
import { twoDigits } from '../../text/digits.ts';

/** An instant (ms since 1970) as RSS wants dates (RFC 822 with four digits of the year), by the clocks of a zone. */
export function rfc822Date(instant: number, zone: string | undefined): string {
  const { year, month, day, hour, minute, second, offset, weekday } = localTime(instant, zone);
  const date = `${twoDigits(day)} ${monthNames[month - 1]?.slice(0, 3)} ${String(year).padStart(4, '0')}`;
  const time = [hour, minute, second].map(twoDigits).join(':');
  return `${dayNames[weekday]?.slice(0, 3)}, ${date} ${time} ${offsetText(offset, '')}`;
}
