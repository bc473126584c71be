import { withoutReferences } from '../markdown/kramdown/entities.ts';
import { readForeign } from '../text/foreign-encoding.ts';

const longestTitle = 300;

/**
 * The title of a web page from the beginning of its bytes, whatever their encoding (the header's word, a mark, the
 * page's own word, else what the bytes look like): one line, references resolved. Undefined where it has none.
 */
export function pageTitle(bytes: Uint8Array, contentType = ''): string | undefined {
  const html = pageText(bytes, contentType).replace(/<!--[\s\S]*?-->|<(script|style|svg)\b[\s\S]*?<\/\1\s*>/gi, '');
  const written =
    /<title\b[^>]*>([\s\S]*?)<\/title\s*>/i.exec(html)?.[1]?.trim() ||
    metaContent(html, /^(?:og|twitter):title$/i) ||
    undefined;
  if (written === undefined) return undefined;
  const title = withoutReferences(written)
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
  const letters = [...title];
  if (letters.length === 0) return undefined;
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle).join('')}…` : title;
}

function metaContent(html: string, name: RegExp): string | undefined {
  for (const [tag] of html.matchAll(/<meta\b[^>]*>/gi)) {
    const attribute = (wanted: string) =>
      new RegExp(`\\b${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).find(Boolean);
    if (name.test(attribute('property') ?? attribute('name') ?? '')) return attribute('content')?.trim();
  }
  return undefined;
}

/** The page as text; the end of the bytes may be in the middle of a character. */
function pageText(bytes: Uint8Array, contentType: string): string {
  const start = asLatin(bytes.subarray(0, 4096));
  const named =
    markOf(bytes) ??
    charsetIn(contentType) ??
    charsetIn(/<meta\b[^>]*charset[^>]*>/i.exec(start)?.[0] ?? '') ??
    /^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(start)?.[1];
  const attempts = [named, 'utf-8'].flatMap((label) => (label === undefined ? [] : (decoded(bytes, label) ?? [])));
  // A page that says one thing and is another is read as what it is.
  return attempts[0] ?? readForeign(bytes)?.text ?? asLatin(bytes);
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function charsetIn(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w:-]+)/i.exec(text)?.[1];
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    // An encoding of no known name, or bytes that are not in it.
    return undefined;
  }
}

function asLatin(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
