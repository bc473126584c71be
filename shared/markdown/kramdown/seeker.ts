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
  from: number;
  at: number;
}

export function seekerIn(text: string): Seeker {
  const answers = new Map<string | RegExp, Answer>();
  const seek = (key: string | RegExp, from: number, search: () => number): number => {
    const known = answers.get(key);
    if (known !== undefined && known.from <= from && (known.at === -1 || known.at >= from)) return known.at;
    const at = search();
    answers.set(key, { from, at });
    return at;
  };
  return {
    find: (needle, from) => seek(needle, from, () => text.indexOf(needle, from)),
    match: (pattern, from) =>
      seek(pattern, from, () => {
        pattern.lastIndex = from;
        return pattern.exec(text)?.index ?? -1;
      }),
  };
}
