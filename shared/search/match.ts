import type { EpisodeSummary } from '../show/episode-summary.ts';
import type { Span } from '../text/splice.ts';
import { composed, folded } from './fold.ts';

/** A passage with the places of the searched words in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Where words stand in a text, in order, none over another. Offsets are UTF-16 units of `composed(text)`. */
export function marksIn(text: string, words: readonly string[]): readonly Span[] {
  return marksInFolded(folded(text), words);
}

/** So many places are marked in one text. */
const mostMarks = 50;

function marksInFolded(text: string, words: readonly string[]): readonly Span[] {
  const found: Span[] = [];
  for (const word of words) {
    for (
      let at = text.indexOf(word);
      at !== -1 && found.length < mostMarks;
      at = text.indexOf(word, at + word.length)
    ) {
      found.push({ start: at, end: at + word.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((span, index) => found.slice(0, index).every((before) => before.end <= span.start));
}

/** So much stands before the place, that it is in sight where the list is narrow: in letters, a full-width one counts two. */
const before = 20;
const length = 110;

/** The passage around the first of the words that a text has; undefined where it has none. `foldedText` is its folded form. */
export function snippetOf(text: string, foldedText: string, words: readonly string[]): Snippet | undefined {
  const places = words.map((word) => foldedText.indexOf(word)).filter((place) => place !== -1);
  if (places.length === 0) return undefined;
  const first = Math.min(...places);
  const lineStart = text.lastIndexOf('\n', first) + 1;
  const start = Math.max(lineStart, startOfCharacter(text, first - unitsOf(text.slice(0, first))));
  const end = startOfCharacter(text, Math.min(text.length, start + length));
  const raw = text.slice(start, end);
  // Marks of markdown only disturb in a passage of one line.
  const cut = raw.replace(/\s+/g, ' ').trim();
  const shown = `${start > lineStart ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
  return { text: shown, marks: marksIn(shown, words) };
}

/** How many of the last units of a text are as wide as `before`. */
function unitsOf(text: string): number {
  let width = 0;
  let units = 0;
  for (; units < text.length && width < before; units++)
    width += /[\u1100-\uffff]/.test(text.at(-1 - units) ?? '') ? 2 : 1;
  return units;
}

function startOfCharacter(text: string, at: number): number {
  return at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : Math.max(0, at);
}

const searchable = new WeakMap<EpisodeSummary, string>();

/** What a search finds of an episode without its notes, folded. */
export function summaryText(episode: EpisodeSummary): string {
  const known = searchable.get(episode);
  if (known !== undefined) return known;
  const { title, description, people, tags, path, dateText, number } = episode;
  const text = folded([title, description, people.join(' '), tags.join(' '), path, dateText, number ?? ''].join('\n'));
  searchable.set(episode, text);
  return text;
}

/** What shows why an episode was found, where its title does not: description, people, tags, file. */
export function summarySnippet(episode: EpisodeSummary, words: readonly string[]): Snippet | undefined {
  const title = folded(episode.title);
  const missing = words.filter((word) => !title.includes(word));
  if (missing.length === 0) return undefined;
  const fields = [
    episode.description,
    episode.people.join(', '),
    episode.tags.join(', '),
    episode.dateText,
    episode.path,
  ];
  for (const field of fields) {
    const text = composed(field);
    const snippet = snippetOf(text, folded(text), missing);
    if (snippet !== undefined) return snippet;
  }
  return undefined;
}
