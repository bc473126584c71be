import { join } from 'node:path';
import { composed, folded, searchWords, segmentedWords } from '#shared/search/fold.ts';
import { type Snippet, snippetOf, summaryText } from '#shared/search/match.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { diskFolders, type FolderPort } from '../folder-port.ts';
import { inParallel } from '../in-parallel.ts';
import { readText } from '../read-episodes.ts';

/** An episode that a search finds by its notes. */
export interface NotesHit {
  readonly path: string;
  /** The passage; only of so many as a person looks through. */
  readonly snippet?: Snippet;
}

export interface NotesFound {
  /** The words that were looked for: those typed, or the words within them where the whole stands nowhere. */
  readonly words: readonly string[];
  readonly hits: readonly NotesHit[];
}

/** What is searched: a show's episodes, and what tells whether their files changed. */
export interface Searched {
  readonly root: string;
  readonly episodes: readonly EpisodeSummary[];
  readonly stamps: Readonly<Record<string, string>>;
}

/** Searches the notes of one show; the texts are read at the first search, and again where they changed. */
export interface NotesSearch {
  find(searched: Searched, search: string): Promise<NotesFound>;
}

interface Text {
  readonly stamp: string;
  readonly text: string;
  readonly folded: string;
}

const mostSnippets = 200;

/**
 * Plain scanning, not an index of words: it finds parts of Japanese words as of any other, ten thousand texts take less
 * than a frame or two, and what is typed on only narrows what was found. The first search reads the files and no more.
 */
export function notesSearch(port: FolderPort = diskFolders): NotesSearch {
  let texts = new Map<string, Text>();
  let last:
    | { readonly searched: Searched; readonly words: readonly string[]; readonly found: readonly EpisodeSummary[] }
    | undefined;
  const readChanged = async ({ root, episodes, stamps }: Searched): Promise<void> => {
    const changed = episodes.filter(({ path }) => texts.get(path)?.stamp !== stamps[path]);
    const read = await inParallel(changed, 32, async ({ path }) => ({
      path,
      result: await readText(join(root, path), port),
    }));
    for (const { path, result } of read) {
      const text = 'text' in result ? composed(notesOf(result.text)) : '';
      texts.set(path, { stamp: stamps[path] ?? '', text, folded: folded(text) });
    }
    const there = new Set(episodes.map(({ path }) => path));
    if (texts.size > there.size) texts = new Map([...texts].filter(([path]) => there.has(path)));
  };
  // Every key typed while the texts are read is a search of its own: they all wait for the one reading.
  let reading: { readonly searched: Searched; readonly done: Promise<void> } | undefined;
  const upToDate = (searched: Searched): Promise<void> => {
    if (reading?.searched === searched) return reading.done;
    const before = reading?.done.catch(() => undefined) ?? Promise.resolve();
    const mine = { searched, done: before.then(() => readChanged(searched)) };
    mine.done.catch(() => {
      if (reading === mine) reading = undefined;
    });
    reading = mine;
    return mine.done;
  };
  const has = (episode: EpisodeSummary, word: string): boolean =>
    summaryText(episode).includes(word) || (texts.get(episode.path)?.folded.includes(word) ?? false);
  const all = (episodes: readonly EpisodeSummary[], words: readonly string[]): readonly EpisodeSummary[] =>
    episodes.filter((episode) => words.every((word) => has(episode, word)));
  return {
    async find(searched, search) {
      await upToDate(searched);
      const typed = searchWords(search);
      if (typed.length === 0) return { words: [], hits: [] };
      const isNarrower = last?.searched === searched && continues(last.words, typed);
      let words = typed;
      let found = all(isNarrower ? (last?.found ?? []) : searched.episodes, typed);
      last = { searched, words: typed, found };
      if (found.length === 0) {
        words = segmentedWords(typed);
        if (words.join('\n') !== typed.join('\n')) found = all(searched.episodes, words);
      }
      return { words, hits: found.map((episode, index) => hitOf(episode, words, index < mostSnippets)) };
    },
  };

  function hitOf(episode: EpisodeSummary, words: readonly string[], isNear: boolean): NotesHit {
    const { path } = episode;
    const missing = isNear ? words.filter((word) => !summaryText(episode).includes(word)) : [];
    const text = texts.get(path);
    const snippet = text !== undefined && missing.length > 0 ? snippetOf(text.text, text.folded, missing) : undefined;
    return { path, ...(snippet !== undefined && { snippet }) };
  }
}

/** Whether a search is an earlier one typed on: it then finds nothing that the earlier one did not. */
function continues(before: readonly string[], now: readonly string[]): boolean {
  return before.length > 0 && before.every((word) => now.some((other) => other.includes(word)));
}

/** What stands behind the front matter, whatever fences it; all of it where there is none. */
function notesOf(text: string): string {
  const fence = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n/.exec(text)?.[1];
  if (fence === undefined) return text;
  const end = new RegExp(`\\n(?:${fence === '---' ? '---|\\.\\.\\.' : '\\+\\+\\+'})[ \\t]*(?:\\r?\\n|$)`, 'g');
  end.lastIndex = 3;
  const match = end.exec(text);
  return match === null ? text : text.slice(match.index + match[0].length);
}
