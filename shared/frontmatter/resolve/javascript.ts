import { ok } from '../../result.ts';
import type { Value } from '../value.ts';
import { isMap, plainText } from '../value-text.ts';
import { carry, dayValue, timeValue } from './civil.ts';
import { integerValue, type Resolver } from './resolver.ts';

/**
 * js-yaml 3 (in gray-matter: Eleventy, Gatsby, Nuxt). Times are read with the offset that is written, where js-yaml
 * makes a `Date` of the same instant.
 */
export const javascript: Resolver = {
  grammar: { unicodeBreaks: false, blanksBeforeFoldStay: true },
  plain: (text) => ok(scalar(text)),
  keyText: (value) =>
    isMap(value) ? '[object Object]' : value === null ? 'null' : plainText(value).replaceAll(', ', ','),
  duplicates: 'refused',
  mergeOverwrites: false,
};

const INTEGER = /^[-+]?(?:0|0b[01_]*[01]|0x[0-9a-fA-F_]*[0-9a-fA-F]|0[0-7_]*[0-7]|[1-9](?:[0-9_]*[0-9])?)$/;
const BASE_60 = /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/;
const FLOAT = /^(?:[-+]?(?:0|[1-9][0-9_]*)(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?)$/;
const BASE_60_FLOAT = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.\d*)?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?$/;

function scalar(text: string): Value {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (INTEGER.test(text)) return integer(text.replaceAll('_', ''));
  if (BASE_60.test(text)) return base60(text.replaceAll('_', ''), (part) => Number.parseInt(part, 10));
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) {
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
  if (/^\.(?:nan|NaN|NAN)$/.test(text)) return Number.NaN;
  if (!text.endsWith('_')) {
    if (FLOAT.test(text)) return Number.parseFloat(text.replaceAll('_', ''));
    if (BASE_60_FLOAT.test(text)) return base60(text.replaceAll('_', ''), Number.parseFloat);
  }
  return moment(text) ?? text;
}

function integer(digits: string): Value {
  const match = /^([-+]?)(0b|0x|0(?=.))?(.*)$/.exec(digits);
  const prefix = match?.[2] === '0' ? '0o' : (match?.[2] ?? '');
  const size = BigInt(prefix + (match?.[3] ?? '0'));
  return integerValue(match?.[1] === '-' ? -size : size);
}

/** Here the last part is always seconds: `12:34` is 754. */
function base60(text: string, toNumber: (part: string) => number): number {
  const sign = text.startsWith('-') ? -1 : 1;
  return (
    sign *
    text
      .replace(/^[-+]/, '')
      .split(':')
      .reduce((sum, part) => sum * 60 + toNumber(part), 0)
  );
}

/** What is out of range is carried over, as `Date.UTC` does; text where it is no date at all. */
function moment(text: string): Value | undefined {
  const day = DAY.exec(text);
  const match = day ?? TIME.exec(text);
  if (match === null) return undefined;
  const number = (index: number): number => Number(match[index] ?? 0);
  const before = number(2) === 0 || number(3) === 0;
  if (before) return text;
  const civil = carry({
    year: number(1),
    month: number(2),
    day: number(3),
    hour: number(4),
    minute: number(5),
    second: number(6),
  });
  if (day !== null) return dayValue(civil);
  const offset = number(8) * 60 + number(9);
  return timeValue(civil, match[7] === '-' ? -offset : offset);
}
