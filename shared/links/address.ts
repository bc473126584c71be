import { decoded } from '../text/decoded.ts';
import { isPrivateHost } from './private-host.ts';

/** What an address is, as far as its own characters tell. `fixed` is what was surely meant. */
export type Address =
  | { readonly type: 'web'; readonly url: string; readonly secure: boolean; readonly local: boolean }
  | { readonly type: 'contact'; readonly scheme: string; readonly valid: boolean }
  | { readonly type: 'other'; readonly scheme: string }
  | { readonly type: 'anchor'; readonly id: string }
  | { readonly type: 'path'; readonly path: string; readonly looksLikeHost: boolean }
  | { readonly type: 'liquid' }
  | { readonly type: 'empty' }
  | { readonly type: 'unsafe'; readonly scheme: string }
  | { readonly type: 'wrong-scheme'; readonly fixed?: string }
  | { readonly type: 'invalid' };

const contactSchemes = new Set(['mailto', 'tel', 'sms']);
const unsafeSchemes = new Set(['javascript', 'data', 'vbscript']);

/** Endings of names that real addresses have and files of a site have not; an unlisted one is never guessed to be a host. */
const hostEndings = new Set(
  (
    'com net org edu gov info biz io dev app fm tv co me ai xyz blog page site tokyo cloud online store tech link live ' +
    'jp uk us eu de fr it es nl be ch at se no dk fi ru ua cz cn tw hk kr in au nz ca br mx'
  ).split(' '),
);

/** Reads an address as the page has it. Blanks around it do not count: browsers drop them. */
export function readAddress(written: string): Address {
  const address = written.trim();
  if (address === '') return { type: 'empty' };
  if (/\{\{|\{%/.test(address)) return { type: 'liquid' };
  if (address.startsWith('#')) return { type: 'anchor', id: address.slice(1) };
  if (address.startsWith('//')) return readWeb(`https:${address}`);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const mended = mendedScheme(address);
  if (mended !== undefined) return { type: 'wrong-scheme', fixed: mended };
  if (scheme === undefined || looksLikePort(address)) return readPath(address);
  if (scheme === 'http' || scheme === 'https') return readWeb(address);
  if (unsafeSchemes.has(scheme)) return { type: 'unsafe', scheme };
  if (contactSchemes.has(scheme)) return { type: 'contact', scheme, valid: isContact(scheme, address) };
  return { type: 'other', scheme };
}

function readWeb(url: string): Address {
  if (!URL.canParse(url)) return { type: 'invalid' };
  const { protocol, hostname } = new URL(url);
  return { type: 'web', url, secure: protocol === 'https:', local: isPrivateHost(hostname) };
}

/** What was surely meant where the scheme is doubled, misspelt, or lacks its colon or slashes. */
function mendedScheme(address: string): string | undefined {
  const doubled = /^(?:https?:?\/*)+(https?):?\/\//i.exec(address);
  if (doubled) return `${doubled[1]?.toLowerCase()}://${address.slice(doubled[0].length)}`;
  const broken = /^(https?)(?::\/(?!\/)|:(?!\/)|;\/\/|\/\/|：\/\/|:\s+\/\/)(?=[^/])/i.exec(address);
  if (broken) return `${broken[1]?.toLowerCase()}://${address.slice(broken[0].length)}`;
  const name = /^([a-z]{2,7}):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (name === undefined || !isMisspeltHttp(name)) return undefined;
  return `${name.endsWith('s') ? 'https' : 'http'}://${address.slice(name.length + 3)}`;
}

/** One letter too many, too few, wrong or two changed places: `ttps`, `htps`, `hhttps`, `htpps`, `hptts`. */
function isMisspeltHttp(name: string): boolean {
  if (name === 'http' || name === 'https') return false;
  const target = name.endsWith('s') ? 'https' : 'http';
  if ([...name].sort().join('') === [...target].sort().join('')) return true;
  return distanceIsOne(name, target);
}

function distanceIsOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}

/** `example.com:8080/x` has a port, no scheme. */
function looksLikePort(address: string): boolean {
  return /^[a-z\d-]+(?:\.[a-z\d-]+)*:\d+(?:[/?#]|$)/i.test(address) && !/^(?:tel|sms):/i.test(address);
}

function readPath(address: string): Address {
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i.test(address)) return { type: 'wrong-scheme', fixed: `mailto:${address}` };
  if (/^www\.[^/]+\./i.test(address)) return { type: 'wrong-scheme', fixed: `https://${address}` };
  const host = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.([a-z]{2,})(?::\d+)?(?=[/?#]|$)/i.exec(address);
  const looksLikeHost = host !== null && hostEndings.has(host[1]?.toLowerCase() ?? '');
  return { type: 'path', path: address, looksLikeHost };
}

function isContact(scheme: string, address: string): boolean {
  const target = address.slice(scheme.length + 1).split('?', 1)[0] ?? '';
  if (scheme === 'mailto') return target === '' ? address.includes('?') : /^[^\s@]+@[^\s@]+$/.test(decoded(target));
  return /\d/.test(target);
}
