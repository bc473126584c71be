import { ok } from '../../result.ts';
import type { Value } from '../value.ts';
import { type Civil, daysInMonth, dayValue, timeValue } from './civil.ts';
import { integerValue, type Resolver } from './resolver.ts';

/**
 * Go's yaml.v3 (Hugo, podbard): YAML 1.2's words, base 8 by a leading 0, no base 60. A time with a blank before its
 * offset is text to the library; Hugo reads it as a date afterwards, so it is one here.
 */
export const go: Resolver = {
  grammar: { unicodeBreaks: true, blanksBeforeFoldStay: false },
  plain: (text) => ok(scalar(text)),
  keyText: (value, written) => (value === null || typeof value === 'object' ? written : String(value)),
  duplicates: 'refused',
  mergeOverwrites: false,
};

const MOMENT =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]| )(\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(?:(Z)|\s?([-+])(\d\d):?(\d\d))?)?$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INTEGER = /^([-+]?)(0[bB][01]+|0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;

function scalar(text: string): Value {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) {
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
  const digits = /^[-+]?[0-9.]/.test(text) ? text.replaceAll('_', '') : text;
  const integer = INTEGER.exec(digits);
  if (integer !== null) return signed(integer[1] ?? '', integer[2] ?? '0');
  if (FLOAT.test(digits)) return Number.parseFloat(digits);
  return moment(text) ?? text;
}

function signed(sign: string, digits: string): Value {
  const plain = /^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits;
  const size = BigInt(plain);
  return integerValue(sign === '-' ? -size : size);
}

function moment(text: string): Value | undefined {
  const match = MOMENT.exec(text);
  if (match === null) return undefined;
  const number = (index: number): number => Number(match[index] ?? 0);
  const civil: Civil = {
    year: number(1),
    month: number(2),
    day: number(3),
    hour: number(4),
    minute: number(5),
    second: number(6),
  };
  const exists =
    civil.month >= 1 &&
    civil.month <= 12 &&
    civil.day >= 1 &&
    civil.day <= daysInMonth(civil.year, civil.month) &&
    civil.hour <= 23 &&
    civil.minute <= 59 &&
    civil.second <= 59;
  if (!exists) return undefined;
  if (match[4] === undefined) return dayValue(civil);
  const offset = number(9) * 60 + number(10);
  return timeValue(civil, match[8] === '-' ? -offset : offset);
}
