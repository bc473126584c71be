/**
 * Letters as one would search them: without case, full-width forms as plain ones, katakana as hiragana. Every character
 * keeps its place, so that a match's offsets are those of `composed(text)`.
 */
export function folded(text: string): string {
  const whole = composed(text);
  const lower = whole.toLowerCase();
  // A few letters become two in lower case (the Turkish dotted I): those stay as they are.
  const kept = lower.length === whole.length ? lower : whole.replace(/./gsu, lowerOne);
  return kept.replace(/[\u3000\u30a1-\u30f6\uff01-\uff5e]/g, plainOne);
}

/** Text with accents and voiced marks in one character each, as systems and half-width kana write them differently. */
export function composed(text: string): string {
  return text.normalize('NFC').replace(/[\uff66-\uff9f]+/g, (kana) => kana.normalize('NFKC'));
}

function lowerOne(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

const plain = new Map<string, string>();

function plainOne(character: string): string {
  const known = plain.get(character);
  if (known !== undefined) return known;
  const form = character.normalize('NFKC').toLowerCase();
  const kana = /^[\u30a1-\u30f6]$/.test(form) ? String.fromCharCode(form.charCodeAt(0) - 0x60) : form;
  const made = kana.length === 1 ? kana : character;
  plain.set(character, made);
  return made;
}

/** The words of a search, folded; what stands in quotes is one. */
export function searchWords(search: string): readonly string[] {
  const parts = [...folded(search).matchAll(/"([^"]+)"|(\S+)/g)].map(
    ([, quoted, plainWord]) => quoted ?? plainWord ?? '',
  );
  return [...new Set(parts.filter((part) => part.trim() !== ''))];
}

let segmenter: Intl.Segmenter | undefined;

/**
 * The words within what was typed without blanks, as Japanese is: asked for where the whole is found nowhere. The same
 * words where nothing can be taken apart.
 */
export function segmentedWords(words: readonly string[]): readonly string[] {
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  const parts = words.flatMap((word) =>
    /[\u3040-\u30ff\u3400-\u9fff]/.test(word)
      ? [...(segmenter?.segment(word) ?? [])].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
      : [word],
  );
  // Particles stand in every text.
  const telling = parts.filter((part) => part.length > 1 || !/[\u3040-\u309f]/.test(part));
  return telling.length > 0 ? [...new Set(telling)] : words;
}
