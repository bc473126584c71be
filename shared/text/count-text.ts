export interface TextCounts {
  /** Letters, digits and signs without white space. */
  readonly characters: number;
  readonly words: number;
  /** Reading time in whole minutes, at least 1 where there is any text. */
  readonly minutes: number;
  /** Text mostly in letters that separate words by blanks; Japanese is counted by characters. */
  readonly isCountedByWords: boolean;
}

/** Signs a minute of Japanese and words a minute of English that a grown-up reads. */
const charactersAMinute = 500;
const wordsAMinute = 230;

const wide = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]/g;
const word = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu;

/** Counts a text for its writer; addresses are no reading matter. */
export function countText(text: string): TextCounts {
  const read = text.replace(/https?:\/\/[^\s)>\]）」]+/g, ' ');
  const characters = read.replace(/\s+/g, '').length;
  const wideCount = read.match(wide)?.length ?? 0;
  const words = read.replace(wide, ' ').match(word)?.length ?? 0;
  const minutes = characters === 0 ? 0 : Math.max(1, Math.round(wideCount / charactersAMinute + words / wordsAMinute));
  return { characters, words, minutes, isCountedByWords: wideCount < words };
}
