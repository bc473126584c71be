/** Liquid that the page cannot show as the site would: an output without a value, or what is not run here. */
export interface LiquidMark {
  readonly kind: 'missing' | 'refused';
  /** As written in the notes. */
  readonly text: string;
}

// Characters of private use: no markdown reads anything into them, and they go through to the page as they are.
const OPEN = '\ue000';
const CLOSE = '\ue001';
const FIRST = 0xe100;
const MOST = 0x1700;

/** Marks by number: the same mark has the same number in every version of an episode, so that its block stays. */
export class LiquidMarks {
  readonly #numbers = new Map<string, number>();
  readonly #list: LiquidMark[] = [];

  /** What stands for a mark in the text; nothing where there are thousands already. */
  place(kind: LiquidMark['kind'], text: string): string {
    const key = `${kind} ${text}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      if (this.#list.length >= MOST) return '';
      number = this.#list.length;
      this.#numbers.set(key, number);
      this.#list.push({ kind, text });
    }
    return `${OPEN}${String.fromCharCode(FIRST + number)}${CLOSE}`;
  }

  get list(): readonly LiquidMark[] {
    return this.#list;
  }
}

const PLACE = new RegExp(`${OPEN}([${String.fromCharCode(FIRST)}-${String.fromCharCode(FIRST + MOST - 1)}])${CLOSE}`);

/** A text taken apart at its marks. */
export function partsWithMarks(text: string, marks: readonly LiquidMark[]): readonly (string | LiquidMark)[] {
  return text.split(PLACE).map((part, index) => {
    if (index % 2 === 0) return part;
    return marks[part.charCodeAt(0) - FIRST] ?? part;
  });
}

/** Whether a text may hold a mark. */
export function hasMarks(text: string): boolean {
  return text.includes(OPEN);
}
