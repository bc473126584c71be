import type { Value } from '../../frontmatter/value.ts';
import { isList as isListValue, isMap } from '../../frontmatter/value-text.ts';
import { readDateText } from '../dates/written-date.ts';

/** A value with its text as written, quotes apart. */
export interface SeenValue {
  readonly text: string;
  readonly value: Value;
}

/** Whether a value looks like one of a role; undefined where it tells nothing (empty, a placeholder). */
export type Shape = (seen: SeenValue) => boolean | undefined;

const audioEnding = /\.(?:mp3|m4a|m4b|mp4|m4v|mov|aac|ogg|oga|opus|wav|flac)(?:[?#][^\s]*)?$/i;
const imageEnding = /\.(?:jpe?g|png|gif|webp|svg|avif|bmp)(?:[?#][^\s]*)?$/i;

/** Text that is neither a list nor a map. */
export function isLine({ text, value }: SeenValue): boolean | undefined {
  if (isListValue(value) || isMap(value)) return false;
  return text === '' ? undefined : true;
}

export function isDate({ text, value }: SeenValue): boolean | undefined {
  if (typeof value === 'object' && value !== null && !isListValue(value) && value.type !== 'map') return true;
  if (text === '') return undefined;
  return readDateText(text.replace(/\[[^\]]*\]$/, '')) !== undefined || /^1\d{12}$/.test(text);
}

/** A path or address of a sound or film, or of a place where hosts keep them. */
export function isAudioAddress({ text, value }: SeenValue): boolean | undefined {
  if (typeof value !== 'string') return text === '' ? undefined : false;
  if (text === '') return undefined;
  return audioEnding.test(text) || /^https?:\/\/[^\s]*\/(?:play|stream|download|redirect)\b[^\s]*$/i.test(text);
}

/** A size in any of the manners that people write: `0`, `54.6 MB`, `10,150,137`. */
export function isSize({ text }: SeenValue): boolean | undefined {
  if (text === '' || text === '0') return undefined;
  if (/^\d{1,2}(?::\d{2}){1,2}$/.test(text)) return false;
  return /^[\d.,_]+\s*(?:[kmg]i?)?(?:b|bytes?)?$/i.test(text);
}

/** A whole number that can be the bytes of an episode. */
export function isByteCount({ text }: SeenValue): boolean | undefined {
  if (text === '' || text === '0') return undefined;
  return /^\d+$/.test(text) && Number(text) >= 100_000;
}

/** `31:28`, `1:02:03`, seconds. */
export function isDuration({ text, value }: SeenValue): boolean | undefined {
  if (text === '' || text === '0') return undefined;
  if (typeof value === 'object') return false;
  if (/^\d{1,3}(?::\d{1,2}){1,2}(?:\.\d+)?$/.test(text)) return true;
  return /^\d{1,5}(?:\.\d+)?$/.test(text) || /^(?:\d+\s*h\w*\s*)?\d+\s*m\w*(?:\s*\d+\s*s\w*)?$/i.test(text);
}

/** Names or ids: one, a list of them, or of maps that have a name. */
export function isPeople({ value }: SeenValue): boolean | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'string') return value.length <= 80 && !/[\n/]|^https?:/.test(value);
  if (!isListValue(value)) return false;
  return value.length === 0 ? undefined : value.every(isPersonItem);
}

export function isEpisodeNumber({ text, value }: SeenValue): boolean | undefined {
  if (text === '') return undefined;
  return typeof value !== 'boolean' && /^-?\d{1,5}(?:\.\d)?$/.test(text);
}

export function isEpisodeType({ text }: SeenValue): boolean | undefined {
  return text === '' ? undefined : /^(?:full|trailer|bonus)$/i.test(text);
}

export function isFlag({ text }: SeenValue): boolean | undefined {
  return text === '' ? undefined : /^(?:true|false|yes|no|on|off|clean|explicit)$/i.test(text);
}

export function isImage({ text, value }: SeenValue): boolean | undefined {
  const first = isListValue(value) ? value[0] : value;
  if (first === undefined || first === null || first === '') return undefined;
  if (typeof first !== 'string') return false;
  return imageEnding.test(first) || (text.startsWith('http') && /image|img|art|cover|thumb/i.test(text));
}

/** A list, or words with commas between. */
export function isList({ value }: SeenValue): boolean | undefined {
  if (value === null || value === '') return undefined;
  return isListValue(value) || (typeof value === 'string' && value.length < 200);
}

/** A path from the site's root. */
export function isSitePath({ text, value }: SeenValue): boolean | undefined {
  if (text === '') return undefined;
  return typeof value !== 'object' && /^(?:\/[^\s]*|[\w-]+\/?)$/.test(text) && !audioEnding.test(text);
}

/** A list of times with titles, or the file that holds one. */
export function isChapters({ text, value }: SeenValue): boolean | undefined {
  if (value === null || text === '') return undefined;
  return isListValue(value) || typeof value === 'string';
}

function isPersonItem(item: Value): boolean {
  if (typeof item === 'string') return item.length <= 80 && !/^https?:/.test(item);
  return typeof item === 'number' || isMap(item);
}
