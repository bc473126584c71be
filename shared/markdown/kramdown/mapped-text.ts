import type { Span } from '../../text/splice.ts';

/**
 * Text taken out of the notes, with the place each character comes from. `runs` holds pairs (offset in `text`, offset in
 * the notes), ascending; between two pairs both count on together.
 */
export interface MappedText {
  readonly text: string;
  readonly runs: readonly number[];
}

/** A whole text, whose characters lie at `start` and after it. */
export function wholeText(text: string, start = 0): MappedText {
  return { text, runs: [0, start] };
}

function runIndex(runs: readonly number[], offset: number): number {
  let low = 0;
  let high = runs.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle * 2] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place in the notes of the character at `offset`. */
export function sourceOf(mapped: MappedText, offset: number): number {
  const index = mapped.runs.length === 2 ? 0 : runIndex(mapped.runs, offset);
  return (mapped.runs[index * 2 + 1] ?? 0) + offset - (mapped.runs[index * 2] ?? 0);
}

/** The places of a part; its end is one behind its last character, wherever that comes from. */
export function sourceSpan(mapped: MappedText, start: number, end: number): Span {
  const from = sourceOf(mapped, start);
  return { start: from, end: end > start ? sourceOf(mapped, end - 1) + 1 : from };
}

/** A part of a text; `shift` is added to the places. */
export function sliceMapped(mapped: MappedText, start: number, end: number, shift = 0): MappedText {
  const text = mapped.text.slice(start, end);
  const { runs } = mapped;
  let index = runs.length === 2 ? 0 : runIndex(runs, start);
  const part = [0, sourceOf(mapped, start) + shift];
  for (index++; index * 2 < runs.length && (runs[index * 2] ?? 0) < end; index++) {
    part.push((runs[index * 2] ?? 0) - start, (runs[index * 2 + 1] ?? 0) + shift);
  }
  return { text, runs: part };
}

/** Puts a text together from parts of others. */
export class MappedTextBuilder {
  #text = '';
  readonly #runs: number[] = [];

  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }

  /** Adds a part of another text, its places moved by `shift`. */
  append(mapped: MappedText, start: number, end: number, shift = 0): void {
    if (end <= start) return;
    const at = this.#text.length - start;
    const { runs } = mapped;
    let index = runs.length === 2 ? 0 : runIndex(runs, start);
    this.#run(this.#text.length, sourceOf(mapped, start) + shift);
    for (index++; index * 2 < runs.length && (runs[index * 2] ?? 0) < end; index++) {
      this.#run((runs[index * 2] ?? 0) + at, (runs[index * 2 + 1] ?? 0) + shift);
    }
    this.#text += mapped.text.slice(start, end);
  }

  /** Adds characters that stand nowhere in the notes; they count as being at `source`. */
  insert(text: string, source: number): void {
    if (text === '') return;
    this.#run(this.#text.length, source);
    this.#text += text;
  }

  build(): MappedText {
    return { text: this.#text, runs: this.#runs.length === 0 ? [0, 0] : this.#runs };
  }

  #run(offset: number, source: number): void {
    const count = this.#runs.length;
    if (count > 0) {
      const lastOffset = this.#runs[count - 2] ?? 0;
      const lastSource = this.#runs[count - 1] ?? 0;
      if (source - lastSource === offset - lastOffset) return;
    }
    this.#runs.push(offset, source);
  }
}
