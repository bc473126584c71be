import { fail, ok, type Result } from '../../result.ts';
import type { Value } from '../value.ts';
import { isList, isMap } from '../value-text.ts';
import { carry, daysInMonth, dayValue, timeValue } from './civil.ts';
import { integerValue, type Resolver } from './resolver.ts';

/**
 * Ruby's Psych (Jekyll). It tries its patterns in this order; the order and each pattern's oddities are what Jekyll's
 * pages show: commas in numbers, base 60 with hours even in `12:34`, `:name` as a symbol, `010` in base 8.
 */
export const psych: Resolver = {
  grammar: { unicodeBreaks: true, blanksBeforeFoldStay: false },
  plain: resolve,
  keyText: rubyText,
  duplicates: 'last-counts',
  mergeOverwrites: true,
};

// Ruby's `^` and `$` are those of a line, its `\s` is ASCII.
const LOOKS_LIKE_WORDS = /(?<![^\n])[^\d.:-]?[\p{Alphabetic}_ \t\r\n\f\v!@#$%^&*(){}<>|/\\~;=]/u;
const CANNOT_BE_WORD = /(?<![^\n])[^ytonf~]/iu;
const NULL_WORD = /(?<![^\n])null(?![^\n])/i;
const TRUE_WORD = /(?<![^\n])(?:yes|true|on)(?![^\n])/i;
const FALSE_WORD = /(?<![^\n])(?:no|false|off)(?![^\n])/i;
const TIME =
  /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|[ \t\r\f\v]+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:[ \t\r\f\v]*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;
const DAY = /^(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$/;
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/;
const BASE_60_FLOAT = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}\.[0-9_]*$/;
const FLOAT = /^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/;
const INTEGER = /^(?:[-+]?0b[01_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+)$/;

function resolve(text: string): Result<Value, string> {
  if (text === '') return ok(null);
  if (LOOKS_LIKE_WORDS.test(text) || text.includes('\n')) return ok(word(text));
  if (TIME.test(text)) return time(text);
  const day = DAY.exec(text);
  if (day !== null) return ok(dayOf(text, Number(day[1]), Number(day[2]), Number(day[3])));
  if (/^\+?\.inf$/i.test(text)) return ok(Number.POSITIVE_INFINITY);
  if (/^-\.inf$/i.test(text)) return ok(Number.NEGATIVE_INFINITY);
  if (/^\.nan$/i.test(text)) return ok(Number.NaN);
  if (/^:[^\n]/.test(text)) return ok(symbol(text));
  if (BASE_60.test(text)) return ok(base60(text, toInteger));
  if (BASE_60_FLOAT.test(text)) return ok(base60(text, toFloat));
  if (FLOAT.test(text)) return float(text);
  if (INTEGER.test(text)) return integer(text);
  return ok(text);
}

function word(text: string): Value {
  if (text.length > 10 || Array.from(text).length > 5 || CANNOT_BE_WORD.test(text)) return text;
  if (text === '~' || NULL_WORD.test(text)) return null;
  if (TRUE_WORD.test(text)) return true;
  if (FALSE_WORD.test(text)) return false;
  return text;
}

function dayOf(text: string, year: number, month: number, day: number): Value {
  const isSkipped = year === 1582 && month === 10 && day > 4 && day < 15;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && !isSkipped;
  return exists ? dayValue({ year, month, day }) : text;
}

/** A time out of range is text. 31 April, 24:00 and a 60th second are carried over, as Ruby's `Time` does. */
function time(text: string): Result<Value, string> {
  const split = text.search(/[ tT]/);
  if (split === -1) return fail('the time has a tab before it');
  const date = /^(-?\d{4})-(\d{1,2})-(\d{1,2})/.exec(text.slice(0, split));
  const clock = /(\d+):(\d+):(\d+)(?:\.(\d*))?[ \t\r\f\v]*(Z|[-+]\d+(?::\d\d)?)?/.exec(text.slice(split + 1));
  if (date === null || clock === null) return ok(text);
  const civil = {
    year: Number(date[1]),
    month: Number(date[2]),
    day: Number(date[3]),
    hour: Number(clock[1]),
    minute: Number(clock[2]),
    second: Number(clock[3]),
  };
  const inRange =
    civil.month >= 1 &&
    civil.month <= 12 &&
    civil.day >= 1 &&
    civil.day <= 31 &&
    civil.minute <= 59 &&
    civil.second <= 60 &&
    (civil.hour <= 23 || (civil.hour === 24 && civil.minute === 0 && civil.second === 0));
  if (!inRange) return ok(text);
  const zone = clock[5];
  if (zone === undefined || zone === 'Z') return ok(timeValue(carry(civil), 0));
  const parts = /^([+-]\d{1,2}):?(\d{1,2})?$/.exec(zone);
  if (parts === null) return ok(text);
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? 0);
  const offset = hours * 60 + (hours < 0 ? -minutes : minutes);
  return ok(Math.abs(offset) < 24 * 60 ? timeValue(carry(civil), offset) : text);
}

function symbol(text: string): string {
  const quoted = /^:(["'])([^\n]*)\1/.exec(text);
  return (quoted?.[2] ?? text).replace(/^:/, '');
}

/** Two parts are hours and minutes here: `12:34` is 45,240. */
function base60(text: string, toNumber: (part: string) => number): number {
  return text.split(':').reduce((sum, part, index) => sum + toNumber(part) * 60 ** Math.abs(index - 2), 0);
}

/** Ruby's `to_i`: digits with single underscores between them, up to what is none. */
function toInteger(part: string): number {
  const digits = /^[-+]?\d+(?:_\d+)*/.exec(part)?.[0] ?? '0';
  return Number(digits.replaceAll('_', ''));
}

function toFloat(part: string): number {
  const digits = /^[-+]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?/.exec(part)?.[0] ?? '0';
  return Number(digits.replaceAll('_', ''));
}

function float(text: string): Result<Value, string> {
  if (/^[-+]?\.$/.test(text)) return ok(text);
  const digits = text.replace(/[,_]/g, '').replace(/\.([Ee]|$)/g, '$1');
  return /^[-+]?(?:\d|\.\d)/.test(digits) ? ok(Number(digits)) : fail(`invalid value for Float(): "${digits}"`);
}

function integer(text: string): Result<Value, string> {
  const digits = text.replace(/[,_]/g, '');
  const match = /^([-+]?)(0b|0x|0(?=.))?(.*)$/.exec(digits);
  const body = match?.[3] ?? '';
  if (body === '') return fail(`invalid value for Integer(): "${digits}"`);
  const prefix = match?.[2] === '0' ? '0o' : (match?.[2] ?? '');
  const size = BigInt(prefix + body);
  return ok(integerValue(match?.[1] === '-' ? -size : size));
}

/** What Ruby's `to_s` makes of a key that is no text: `1`, `true`, `["a"]`. */
function rubyText(value: Value, written: string): string {
  if (value === null) return '';
  const isWholeFloat = typeof value === 'number' && Number.isInteger(value) && written.includes('.');
  return isWholeFloat ? `${value}.0` : inspect(value);
}

function inspect(value: Value): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return JSON.stringify(value).replace(/#(?=[{$@])/g, '\\#');
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(inspect).join(', ')}]`;
  if (isMap(value))
    return `{${[...value.entries].map(([key, item]) => `${inspect(key)}=>${inspect(item)}`).join(', ')}}`;
  return value.type === 'day' ? value.text : rubyTime(value.text);
}

function rubyTime(text: string): string {
  const [day = '', time = ''] = text.split('T');
  return `${day} ${time.slice(0, 8)} ${time.slice(8).replace(':', '')}`;
}
