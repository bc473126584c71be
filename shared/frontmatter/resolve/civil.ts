import { dayDigits, twoDigits } from '../../text/digits.ts';
import type { DayValue, TimeValue } from '../value.ts';

/** A day and time of day on the wall, no zone. `month` and `day` from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Carries what is too large into the next unit (24:00 is 0:00 of the next day, 31 April is 1 May). */
export function carry(civil: Civil): Civil {
  const minutes = civil.minute + Math.floor(civil.second / 60);
  const hours = civil.hour + Math.floor(minutes / 60);
  let day = civil.day + Math.floor(hours / 24);
  let month = ((civil.month - 1) % 12) + 1;
  let year = civil.year + Math.floor((civil.month - 1) / 12);
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  return { year, month, day, hour: hours % 24, minute: minutes % 60, second: civil.second % 60 };
}

export function dayValue({ year, month, day }: Pick<Civil, 'year' | 'month' | 'day'>): DayValue {
  return { type: 'day', text: dayText(year, month, day) };
}

/** `offset`: minutes east of UTC. */
export function timeValue(civil: Civil, offset: number): TimeValue {
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const zone = `${sign}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  const time = `${twoDigits(civil.hour)}:${twoDigits(civil.minute)}:${twoDigits(civil.second)}`;
  return { type: 'time', text: `${dayText(civil.year, civil.month, civil.day)}T${time}${zone}` };
}

function dayText(year: number, month: number, day: number): string {
  const sign = year < 0 ? '-' : '';
  return `${sign}${dayDigits(Math.abs(year), month, day)}`;
}
