import type { MarkdownIt, StateInline } from 'markdown-it';
import { withoutReferences } from '../kramdown/entities.ts';
import type { InlinePlaces } from './inline-places.ts';

const PLAIN = /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]+/y;
const START = /(?:https?|ftp):\/\/|www\./giu;
const HERE = /(?:(?:https?|ftp):\/\/|www\.)([^\s<]*)/iuy;
const LOCAL_PART = /[\w.+-]+$/;
/** Longer names do not exist (RFC 5321 allows 64). */
const LONGEST_LOCAL_PART = 128;
const MAIL_DOMAIN = /@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/y;

/** A host with a dot (schemes need none) and no `_` in its last two labels. */
function isHost(rest: string, needsDot: boolean): boolean {
  const host = /^[^\s/?#:<]*/.exec(rest)?.[0] ?? '';
  const labels = host.replace(/\.$/, '').split('.');
  if (host === '' || labels.some((label) => label === '')) return false;
  return !labels.slice(-2).some((label) => label.includes('_')) && (!needsDot || labels.length > 1);
}

/** The address without what closes the sentence around it: punctuation, and parentheses that were not opened in it. */
export function withoutTrailing(address: string): string {
  let end = address.length;
  let excess = 0;
  for (const char of address) excess += char === ')' ? 1 : char === '(' ? -1 : 0;
  while (end > 0) {
    const char = address[end - 1] ?? '';
    if ('?!.,:*_~\'"]'.includes(char)) {
      end--;
    } else if (char === ')' && excess > 0) {
      end--;
      excess--;
    } else if (char === ';') {
      let from = end - 2;
      while (from > 0 && /[A-Za-z0-9]/.test(address[from] ?? '')) from--;
      end = address[from] === '&' && from < end - 2 ? from : end - 1;
    } else {
      break;
    }
  }
  return address.slice(0, end);
}

function push(state: StateInline, places: InlinePlaces, address: string, href: string, from: number): void {
  const opening = state.push('link_open', 'a', 1);
  opening.attrs = [['href', state.md.normalizeLink(withoutReferences(href))]];
  opening.markup = 'literal';
  places.set(opening, { kind: 'autolink', start: from, end: from + address.length });
  state.push('text', '', 0).content = withoutReferences(address);
  state.push('link_close', 'a', -1).markup = 'literal';
  state.pos = from + address.length;
}

/** Before an address there is a blank, a sign of markup, or (with a scheme) anything but an ASCII letter. */
function mayBegin(state: StateInline, isBare: boolean): boolean {
  const before = state.pos === 0 ? ' ' : (state.src[state.pos - 1] ?? ' ');
  return isBare ? /[\s*_~([\]]/.test(before) : !/[A-Za-z]/.test(before);
}

/** Plain text up to a sign of markup or to where an address may begin. */
function text(state: StateInline, silent: boolean): boolean {
  PLAIN.lastIndex = state.pos;
  const run = PLAIN.exec(state.src);
  if (run === null) return false;
  let end = Math.min(state.pos + run[0].length, state.posMax);
  const window = state.src.slice(state.pos + 1, end + 8);
  START.lastIndex = 0;
  const start = START.exec(window)?.index;
  if (start !== undefined && state.pos + 1 + start < end) end = state.pos + 1 + start;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/** GFM's literal autolinks: `https://…`, `www.…` and `name@host` in running text, though not inside a link. */
export function installLiteralAutolinks(md: MarkdownIt, places: InlinePlaces): void {
  md.inline.ruler.at('text', text);
  md.inline.ruler.before('text', 'literal_autolink', (state, silent) => {
    // What is only skipped may be a link's text, whose bracket an address would swallow.
    if (state.linkLevel > 0 || silent) return false;
    HERE.lastIndex = state.pos;
    const match = HERE.exec(state.src);
    const isBare = match !== null && /^www/i.test(match[0]);
    if (match === null || !mayBegin(state, isBare)) return false;
    const found = withoutTrailing(match[0].slice(0, state.posMax - state.pos));
    const scheme = isBare ? 0 : found.indexOf('://') + 3;
    if (!isHost(found.slice(scheme), isBare)) return false;
    push(state, places, found, isBare ? `http://${found}` : found, state.pos);
    return true;
  });
  md.inline.ruler.before('text', 'literal_mail', (state, silent) => {
    if (state.linkLevel > 0 || silent || state.src.charCodeAt(state.pos) !== 64) return false;
    const local = LOCAL_PART.exec(state.pending.slice(-LONGEST_LOCAL_PART))?.[0];
    MAIL_DOMAIN.lastIndex = state.pos;
    const domain = MAIL_DOMAIN.exec(state.src)?.[0];
    if (local === undefined || domain === undefined || /[-_]$/.test(domain)) return false;
    state.pending = state.pending.slice(0, -local.length);
    push(state, places, local + domain, `mailto:${local}${domain}`, state.pos - local.length);
    return true;
  });
}
