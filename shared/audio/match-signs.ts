import { likeness, titlePairs } from './likeness.ts';

/** Why two things belong together, the strongest first. Words: `audio.match.<reason>`. */
export type MatchReason = 'path' | 'number' | 'date' | 'title';

/** What a file, a feed's item or an episode shows of itself, in forms that can be compared for equality. */
export interface Signs {
  /** File names, addresses, ids: any one in common is certain. */
  readonly names: readonly string[];
  readonly number?: number | undefined;
  /** Days and moments, the most exact first. */
  readonly dates: readonly string[];
  readonly titles: readonly string[];
}

/** A pair found, by places in the two lists. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly reason: MatchReason;
  /** 1: certain; from 0.8 on it may be applied unseen; below, a person should look. */
  readonly confidence: number;
}

const CONFIDENCE: Readonly<Record<MatchReason, number>> = { path: 1, number: 0.9, date: 0.8, title: 0.7 };

/** Titles less alike than this are of different episodes; above the other they differ by a number or a mark. */
const ALIKE = 0.6;
const SAME = 0.9;

/** Pairs two lists one to one, the surest first. A sign that several of one list share decides nothing. */
export function matchSigns(left: readonly Signs[], right: readonly Signs[]): readonly Pair[] {
  const candidates = [
    ...bySign(left, right, 'path', (signs) => signs.names),
    ...bySign(left, right, 'number', ({ number }) => (number === undefined ? [] : [String(number)])),
    ...bySign(left, right, 'date', (signs) => signs.dates),
    ...byTitle(left, right),
  ].sort((a, b) => b.confidence - a.confidence);
  const pairs = new Map<number, Pair>();
  const taken = new Set<number>();
  for (const candidate of candidates) {
    if (pairs.has(candidate.left) || taken.has(candidate.right)) continue;
    pairs.set(candidate.left, candidate);
    taken.add(candidate.right);
  }
  return [...pairs.values()].sort((a, b) => a.left - b.left);
}

function bySign(
  left: readonly Signs[],
  right: readonly Signs[],
  reason: MatchReason,
  signsOf: (signs: Signs) => readonly string[],
): Pair[] {
  const inRight = holders(right, signsOf);
  const pairs: Pair[] = [];
  for (const [sign, onLeft] of holders(left, signsOf)) {
    const onRight = inRight.get(sign) ?? [];
    const [first] = onLeft;
    const [second] = onRight;
    if (onLeft.length !== 1 || onRight.length !== 1 || first === undefined || second === undefined) continue;
    pairs.push({ left: first, right: second, reason, confidence: CONFIDENCE[reason] });
  }
  return pairs;
}

function holders(all: readonly Signs[], signsOf: (signs: Signs) => readonly string[]): Map<string, number[]> {
  const bySigns = new Map<string, number[]>();
  for (const [index, signs] of all.entries()) {
    for (const sign of new Set(signsOf(signs))) {
      const known = bySigns.get(sign);
      if (known) known.push(index);
      else if (sign !== '') bySigns.set(sign, [index]);
    }
  }
  return bySigns;
}

function byTitle(left: readonly Signs[], right: readonly Signs[]): Pair[] {
  const pairsOf = ({ titles }: Signs) => titles.filter((title) => /\p{L}{2}/u.test(title)).map(titlePairs);
  const onRight = right.map(pairsOf);
  return left.flatMap((signs, index) => {
    const own = pairsOf(signs);
    const found: Pair[] = [];
    for (const [other, titles] of onRight.entries()) {
      const alike = Math.max(0, ...own.flatMap((a) => titles.map((b) => likeness(a, b))));
      if (alike >= ALIKE)
        found.push({
          left: index,
          right: other,
          reason: 'title',
          confidence: alike >= SAME ? 0.8 : CONFIDENCE.title * alike,
        });
    }
    return found;
  });
}
