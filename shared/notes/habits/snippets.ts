/** A block that a show's episodes repeat: fixed text, and blanks where they differ, with what the newest one has there. */
export interface Snippet {
  readonly name: string;
  readonly parts: readonly (string | { readonly blank: string })[];
  /** In how many of the episodes read it stands. */
  readonly count: number;
}

const leastLength = 12;
/** Blocks that begin alike so far may be the same but for one place; in Japanese few characters say much. */
const sameBeginning = 5;
const longest = 4000;
const longestName = 48;
/** Part of the episodes that must have a block, and how many at least. */
const leastShare = 0.15;
const mostSnippets = 20;

/** The blocks that episodes repeat (their notes newest first), the most frequent first. */
export function snippetsOf(notes: readonly string[]): readonly Snippet[] {
  const least = Math.max(2, Math.ceil(notes.length * leastShare));
  const found = repeatedRuns(notes.map(blocksOf), least);
  return found
    .filter(({ parts }) => isWorthIt(parts))
    .sort((a, b) => b.count - a.count)
    .slice(0, mostSnippets);
}

/** Blocks between empty lines; a heading belongs to what follows it. */
function blocksOf(notes: string): readonly string[] {
  return notes
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '' && block.length <= longest);
}

interface Shape {
  readonly parts: Snippet['parts'];
  readonly count: number;
}

/**
 * Repeated blocks, joined where one nearly always follows the other. Blocks are the same where they differ in numbers
 * alone, or in one place between a long beginning and end.
 */
function repeatedRuns(episodes: readonly (readonly string[])[], least: number): readonly Snippet[] {
  const keyOf = clusters(episodes);
  const members = new Map<string, { readonly texts: string[]; readonly episodes: Set<number> }>();
  const follows = new Map<string, Map<string, number>>();
  for (const [index, blocks] of episodes.entries()) {
    for (const [at, block] of blocks.entries()) {
      const key = keyOf(block);
      const member = members.get(key) ?? { texts: [], episodes: new Set() };
      members.set(key, member);
      if (!member.episodes.has(index)) member.texts.push(block);
      member.episodes.add(index);
      const next = blocks[at + 1];
      if (next === undefined) continue;
      const after = follows.get(key) ?? new Map<string, number>();
      follows.set(key, after);
      after.set(keyOf(next), (after.get(keyOf(next)) ?? 0) + 1);
    }
  }
  const repeated = new Map<string, Shape>();
  for (const [key, { texts, episodes: seen }] of members) {
    if (seen.size >= least) repeated.set(key, { parts: partsOf(texts), count: seen.size });
  }
  return joined(repeated, follows);
}

function joined(
  repeated: ReadonlyMap<string, Shape>,
  follows: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly Snippet[] {
  const nextOf = (key: string): string | undefined => {
    const own = repeated.get(key)?.count ?? 0;
    const [next, times] = [...(follows.get(key) ?? [])].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
    const other = repeated.get(next)?.count ?? 0;
    return other > 0 && times >= own * 0.8 && times >= other * 0.8 ? next : undefined;
  };
  const taken = new Set([...repeated.keys()].flatMap((key) => nextOf(key) ?? []));
  return [...repeated.keys()]
    .filter((key) => !taken.has(key))
    .map((start) => {
      const parts: (string | { readonly blank: string })[] = [];
      const seen = new Set<string>();
      for (let key: string | undefined = start; key !== undefined && !seen.has(key); key = nextOf(key)) {
        seen.add(key);
        if (parts.length > 0) parts.push('\n\n');
        parts.push(...(repeated.get(key)?.parts ?? []));
      }
      return { name: nameOf(parts), parts: fused(parts), count: repeated.get(start)?.count ?? 0 };
    });
}

/** Gives blocks that are the same but for their blanks the same key. */
function clusters(episodes: readonly (readonly string[])[]): (block: string) => string {
  const byNumbers = (block: string) => block.replace(/\d+/g, '0');
  const counts = new Map<string, number>();
  for (const block of episodes.flatMap((blocks) => [...new Set(blocks.map(byNumbers))])) {
    counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  // What no other episode has as it is may still share its beginning and end with others.
  const byEnds = new Map<string, string[]>();
  for (const [block, count] of counts) {
    if (count > 1 || block.length < 2 * leastLength) continue;
    const ends = block.slice(0, sameBeginning);
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), block]);
  }
  const keys = new Map<string, string>();
  for (const [ends, blocks] of byEnds) {
    const { before, after } = commonEnds(blocks);
    const mean = blocks.reduce((sum, block) => sum + block.length, 0) / blocks.length;
    if (blocks.length < 2 || before.length + after.length < mean * 0.6) continue;
    for (const block of blocks) keys.set(block, `ends:${ends}`);
  }
  return (block) => keys.get(byNumbers(block)) ?? byNumbers(block);
}

function commonEnds(texts: readonly string[]): { readonly before: string; readonly after: string } {
  const [first = ''] = texts;
  let start = first.length;
  let end = first.length;
  for (const text of texts) {
    let same = 0;
    while (same < start && same < text.length && text[same] === first[same]) same++;
    start = same;
  }
  for (const text of texts) {
    const most = Math.min(first.length, text.length) - start;
    let same = 0;
    while (same < Math.min(end, most) && text[text.length - 1 - same] === first[first.length - 1 - same]) same++;
    end = same;
  }
  return { before: first.slice(0, start), after: first.slice(first.length - end) };
}

/** What the texts (newest first) share, and blanks where they differ. */
function partsOf(texts: readonly string[]): Snippet['parts'] {
  const [newest = ''] = texts;
  const pieces = texts.map((text) => text.split(/(\d+)/));
  const [first = []] = pieces;
  const isAligned = pieces.every(
    (each) => each.length === first.length && each.every((piece, at) => at % 2 === 1 || piece === first[at]),
  );
  if (isAligned) {
    return fused(first.map((piece, at) => (pieces.every((each) => each[at] === piece) ? piece : { blank: piece })));
  }
  const { before, after } = commonEnds(texts);
  const blank = newest.slice(before.length, newest.length - after.length);
  return fused([before, { blank }, after]);
}

/** Neighbouring pieces of fixed text as one. */
function fused(parts: Snippet['parts']): Snippet['parts'] {
  const result: (string | { readonly blank: string })[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}

/** A heading alone is typed faster than found; what is mostly blank is nobody's block. */
function isWorthIt(parts: Snippet['parts']): boolean {
  const fixed = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
  const words = fixed.replace(/^#{1,6}[^\n]*$/gm, '').trim();
  return words.length >= leastLength && !/^[-*_\s]+$/.test(words);
}

function nameOf(parts: Snippet['parts']): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : part.blank)).join('');
  const plain = text
    .replace(/<[^>]*>|\{[%{:][^}]*\}+/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split('\n')
    .map((line) => line.replace(/^[\s#>*+_-]+|[\s*_]+$/g, '').trim())
    .find((line) => line !== '');
  const letters = [...(plain ?? text.split('\n')[0] ?? '')];
  return letters.length > longestName ? `${letters.slice(0, longestName).join('')}…` : letters.join('');
}

/** A snippet in the notation of editors: `$1`, `${1:there}`, the caret at the end. */
export function snippetText({ parts }: Snippet): string {
  let number = 0;
  return parts
    .map((part) => {
      if (typeof part === 'string') return part.replace(/[\\$}]/g, '\\$&');
      number += 1;
      return `\${${number}:${part.blank.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}
