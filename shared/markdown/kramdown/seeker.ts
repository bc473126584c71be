import { LazyMap } from './lazy-map.ts';

/**
 * Looks ahead in one text. Answers are remembered, so that a thousand openings that all wait for the same end (or for
 * none) search the text once and not a thousand times.
 */
export interface Seeker {
  /** Offset behind the farthest place that an answer depended on; infinite where the whole text was searched in vain. */
  reach: number;
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
  reach = 0;
  readonly #text: string;
  readonly #answers: LazyMap<string | RegExp, Answer> = new LazyMap();

  constructor(text: string) {
    this.#text = text;
  }

  find(needle: string, from: number): number {
    const known = this.#answers.get(needle);
    if (known !== undefined && answers(known, from)) return this.#reached(known.at, needle.length);
    const at = this.#text.indexOf(needle, from);
    this.#answers.set(needle, { from, at });
    return this.#reached(at, needle.length);
  }

  match(pattern: RegExp, from: number): number {
    const known = this.#answers.get(pattern);
    if (known !== undefined && answers(known, from)) return this.#reached(known.at, 1);
    pattern.lastIndex = from;
    const at = pattern.exec(this.#text)?.index ?? -1;
    this.#answers.set(pattern, { from, at });
    return this.#reached(at, 1);
  }

  #reached(at: number, length: number): number {
    this.reach = Math.max(this.reach, at === -1 ? Number.POSITIVE_INFINITY : at + length);
    return at;
  }
}

function answers(known: Answer, from: number): boolean {
  return known.from <= from && (known.at === -1 || known.at >= from);
}

export function seekerIn(text: string): Seeker {
  return new TextSeeker(text);
}
