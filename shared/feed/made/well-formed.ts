/** Where XML stops being XML, and why; offsets in UTF-16. */
export interface XmlFault {
  readonly at: number;
  readonly reason: 'forbidden-character' | 'ampersand' | 'less-than' | 'not-closed' | 'closed-wrongly';
}

/** Characters that XML 1.0 has no place for, not even as entities (section 2.2); lone surrogates among them. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** What a reader without HTML's list knows. */
const reference = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/iy;
const tag = /<(\/?)([a-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>/iy;
const skipped = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y;

/** Where a character stands that no feed may hold; -1 where none does. */
export function forbiddenCharacterIn(text: string): number {
  return text.search(forbidden);
}

/** The first thing that makes a text no XML; undefined where every reader takes it. Linear in the text's length. */
export function xmlFault(xml: string): XmlFault | undefined {
  const character = forbiddenCharacterIn(xml);
  if (character !== -1) return { at: character, reason: 'forbidden-character' };
  const open: string[] = [];
  const stop = /[<&]/g;
  for (let match = stop.exec(xml); match !== null; match = stop.exec(xml)) {
    const at = match.index;
    if (match[0] === '&') {
      reference.lastIndex = at;
      if (!reference.test(xml)) return { at, reason: 'ampersand' };
      stop.lastIndex = reference.lastIndex;
      continue;
    }
    skipped.lastIndex = at;
    if (skipped.test(xml)) {
      stop.lastIndex = skipped.lastIndex;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(xml);
    if (found === null) return { at, reason: 'less-than' };
    const [, slash, name = '', attributes = '', closed] = found;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/i.test(attributes)) return { at, reason: 'ampersand' };
    if (slash === '/') {
      if (open.pop() !== name) return { at, reason: 'closed-wrongly' };
    } else if (closed !== '/') open.push(name);
    stop.lastIndex = tag.lastIndex;
  }
  return open.length > 0 ? { at: xml.length, reason: 'not-closed' } : undefined;
}
