/** A tag or a stretch of text, in order of the file. Names have no namespace prefix resolved: `itunes:duration`. */
export type XmlEvent =
  | { readonly type: 'open'; readonly name: string; readonly attributes: string; readonly closed: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

/**
 * Goes through XML from tag to tag, in linear time and without complaint: feeds of the wild have bare ampersands,
 * unknown entities and things that no parser takes. Comments, declarations and instructions are passed over.
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) yield { type: 'text', text: decodeEntities(xml.slice(at, open === -1 ? xml.length : open)) };
    if (open === -1) return;
    if (xml.startsWith('<![CDATA[', open)) {
      const end = endOf(xml, ']]>', open);
      yield { type: 'text', text: xml.slice(open + 9, end) };
      at = end + 3;
    } else if (xml.startsWith('<!--', open)) at = endOf(xml, '-->', open) + 3;
    else if (xml.startsWith('<?', open)) at = endOf(xml, '?>', open) + 2;
    else if (xml.startsWith('<!', open)) at = endOf(xml, '>', open) + 1;
    else {
      const end = tagEnd(xml, open + 1);
      const event = tagEvent(xml.slice(open + 1, end));
      if (event) yield event;
      at = end + 1;
    }
  }
}

/** The values of a tag's attributes, by name. */
export function attributesOf(source: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name, double, single] of source.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined) values.set(name, decodeEntities(double ?? single ?? ''));
  }
  return values;
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  return end === -1 ? xml.length : end;
}

/** An opening quote that nothing closes must not make every tag search to the end. */
const LONGEST_TAG = 0x1_0000;

/** Where a tag's `>` stands: not within quotes, unless they are never closed. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  const limit = Math.min(xml.length, from + LONGEST_TAG);
  for (let at = from; at < limit; at++) {
    const character = xml.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return endOf(xml, '>', from);
}

function tagEvent(tag: string): XmlEvent | undefined {
  const name = /^\/?\s*([^\s/>]+)/.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  if (tag.startsWith('/')) return { type: 'close', name };
  return { type: 'open', name, attributes: tag.slice(name.length), closed: tag.endsWith('/') };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Entities as characters; what is none stays as it stands. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });
}
