import { LazyMap } from './lazy-map.ts';

/**
 * Looks ahead in one text. Answers are remembered, so that a thousand openings that all wait for the same end (or for
 * none) search the text once and not a thousand times.
 */
export interface Seeker {
  /** Offset of `needle` at or after `from`; -1 where there is none. */
  find(needle: string, from: number): number;
  /** Offset of a match of `pattern` (flag g) at or after `from`; -1 where there is none. A pattern is one constant. */
  match(pattern: RegExp, from: number): number;
}

interface Answer {
  readonly from: number;
  readonly at: number;
}

class TextSeeker implements Seeker {
  readonly #text: string;
  readonly #answers: LazyMap<string | RegExp, Answer> = new LazyMap();

  constructor(text: string) {
    this.#text = text;
  }

  find(needle: string, from: number): number {
    const known = this.#answers.get(needle);
    if (known !== undefined && answers(known, from)) return known.at;
    const at = this.#text.indexOf(needle, from);
    this.#answers.set(needle, { from, at });
    return at;
  }

  match(pattern: RegExp, from: number): number {
    const known = this.#answers.get(pattern);
    if (known !== undefined && answers(known, from)) return known.at;
    pattern.lastIndex = from;
    const at = pattern.exec(this.#text)?.index ?? -1;
    this.#answers.set(pattern, { from, at });
    return at;
  }
}

function answers(known: Answer, from: number): boolean {
  return known.from <= from && (known.at === -1 || known.at >= from);
}

export function seekerIn(text: string): Seeker {
  return new TextSeeker(text);
}
