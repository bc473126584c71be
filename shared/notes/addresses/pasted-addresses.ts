import { cleanAddress } from './clean-address.ts';

/** A line of the list that pasted addresses become. */
export interface PastedItem {
  /** 0 for the outermost. */
  readonly depth: number;
  /** Absent for a heading of a group. */
  readonly url?: string;
  /** The heading's words, or the title that was copied along with the address. */
  readonly title?: string;
}

interface Entry {
  readonly url: string;
  readonly title?: string;
  readonly indent: number;
}

const longestHeading = 100;

/**
 * The list that a text of addresses is, one a line: groups (between empty lines) become an item with the others of the
 * group below it, a heading line becomes the item above its addresses, and what was indented stays nested. Undefined for
 * any other text, and for a single address.
 */
export function pastedAddresses(text: string): readonly PastedItem[] | undefined {
  const groups = groupsOf(text);
  const count = groups?.reduce((sum, { entries }) => sum + entries.length, 0) ?? 0;
  if (groups === undefined || count < 2) return undefined;
  const isOneList = groups.length === 1 && groups[0]?.heading === undefined;
  return groups.flatMap(({ heading, entries }) => {
    const levels = [...new Set(entries.map(({ indent }) => indent))].sort((a, b) => a - b);
    const isIndented = levels.length > 1;
    const base = heading === undefined ? 0 : 1;
    const items = entries.map(({ url, title, indent }, index): PastedItem => {
      const below = !isIndented && !isOneList && heading === undefined && index > 0 ? 1 : 0;
      return { depth: base + levels.indexOf(indent) + below, url, ...(title === undefined ? {} : { title }) };
    });
    return heading === undefined ? items : [{ depth: 0, title: heading }, ...items];
  });
}

interface Group {
  readonly heading?: string;
  readonly entries: Entry[];
}

/** The groups of the text; undefined where a line is neither an address nor the heading of some. */
function groupsOf(text: string): readonly Group[] | undefined {
  const groups: Group[] = [];
  let open: Group | undefined;
  let heading: string | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') {
      if (heading === undefined) open = undefined;
      continue;
    }
    const entry = entryOf(line);
    if (entry === undefined) {
      const words = line.replace(/^[\s>]*(?:#{1,6}\s+|[-*+•・■●◆▼]\s*)?/, '').trim();
      if (heading !== undefined || words.length > longestHeading) return undefined;
      heading = words;
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { ...(heading === undefined ? {} : { heading }), entries: [] };
      groups.push(open);
      heading = undefined;
    }
    open.entries.push(entry);
  }
  return heading === undefined ? groups : undefined;
}

/** A line that is an address, perhaps with its title before it or behind it, in a list or not. */
function entryOf(line: string): Entry | undefined {
  const match = /^([ \t　]*)(?:[-*+•・]\s+|\d{1,3}[.)]\s+)?(.*?)\s*$/.exec(line);
  const [, blanks = '', rest = ''] = match ?? [];
  const indent = blanks.replace(/\t/g, '    ').length;
  const markdown = /^\[(.+)\]\((https?:\/\/\S+)\)$/i.exec(rest);
  if (markdown !== null) return entry(indent, markdown[2], markdown[1]);
  const around = /^(.*?)[<＜]?(https?:\/\/[^\s<>"＜＞]+)[>＞]?(.*)$/i.exec(rest);
  if (around === null) return undefined;
  const [, before = '', url = '', after = ''] = around;
  if (/https?:\/\//i.test(after)) return undefined;
  const title = (before.trim() === '' ? after : after.trim() === '' ? before : undefined)?.trim();
  if (title === undefined) return undefined;
  return entry(indent, url, title.replace(/^[\s:：\-–—|｜]+|[\s:：\-–—|｜]+$/g, ''));
}

function entry(indent: number, url = '', title = ''): Entry {
  return { url: cleanAddress(url), indent, ...(title === '' ? {} : { title }) };
}
