/** How ID3v2 names encodings in a text's first byte. */
const DECLARED = ['', 'utf-16', 'utf-16be', 'utf-8'] as const;

const KANA = /[\u3041-\u3096\u30a1-\u30fa]/u;

/**
 * A text frame's words. What is declared as Latin-1 is often the writer's own code page instead, Shift_JIS in Japan or
 * UTF-8: it is read as one of these where all its bytes fit (and, for Shift_JIS, kana come out).
 */
export function id3Text(body: Uint8Array): string {
  const encoding = body[0] ?? 0;
  const bytes = body.subarray(1);
  const name = DECLARED[encoding];
  if (name === undefined) return untilNul(undeclaredText(body));
  return untilNul(name === '' ? undeclaredText(bytes) : declaredText(bytes, name));
}

/** Text in a tag that names no encoding (ID3v1, RIFF INFO). */
export function undeclaredText(bytes: Uint8Array): string {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const japanese = strictly(bytes, 'shift_jis');
  if (japanese !== undefined && KANA.test(japanese)) return japanese;
  return new TextDecoder('windows-1252').decode(bytes);
}

/** The same for a field of fixed length that NUL fills up. */
export function undeclaredField(bytes: Uint8Array): string {
  const nul = bytes.indexOf(0);
  return undeclaredText(nul === -1 ? bytes : bytes.subarray(0, nul));
}

function declaredText(bytes: Uint8Array, name: 'utf-16' | 'utf-16be' | 'utf-8'): string {
  const bigEndian = name === 'utf-16' && bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(bigEndian ? 'utf-16be' : name).decode(bytes);
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first of several values (ID3v2.4 parts them by NUL). */
function untilNul(text: string): string {
  const nul = text.indexOf('\0');
  return (nul === -1 ? text : text.slice(0, nul)).trim();
}
