import { applySplices, type Splice } from '../text/splice.ts';

/** An episode's file as last read or written. */
export interface DiskText {
  readonly text: string;
  readonly bom: boolean;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
}

/** Why a save did not happen: `failure.<reason>` in shared/words. */
export interface SaveFailure {
  readonly reason: string;
  readonly path?: string;
}

/**
 * Where a document stands. `settled`: saved or unsaved, as its text says; `conflict`: the disk changed while there was
 * unsaved text; `orphan`: the file is gone; `failed`: the last save did not reach the disk.
 */
export type Standing =
  | { readonly type: 'settled' }
  | { readonly type: 'saving'; readonly version: number }
  | { readonly type: 'conflict'; readonly theirs: DiskText }
  | { readonly type: 'orphan' }
  | { readonly type: 'failed'; readonly failure: SaveFailure };

/** One open episode: its whole text is the truth, front matter and notes alike. */
export interface EpisodeDocument {
  readonly path: string;
  readonly text: string;
  readonly bom: boolean;
  /** Grows with every change of the text. */
  readonly version: number;
  /** Null: a new episode that no save has written yet. */
  readonly disk: DiskText | null;
  readonly standing: Standing;
}

export function openedDocument(path: string, disk: DiskText): EpisodeDocument {
  return { path, text: disk.text, bom: disk.bom, version: 0, disk, standing: { type: 'settled' } };
}

export function newDocument(path: string, text: string): EpisodeDocument {
  return { path, text, bom: false, version: 0, disk: null, standing: { type: 'settled' } };
}

/** Whether the text differs from the disk's: what is typed and taken back again is saved. */
export function isUnsaved(document: EpisodeDocument): boolean {
  return document.disk === null || document.text !== document.disk.text || document.standing.type === 'orphan';
}

/** Whether the text holds words that the disk never had, wherever the file is by now. */
export function hasOwnWords(document: EpisodeDocument): boolean {
  return document.disk === null || document.text !== document.disk.text;
}

export function edited(document: EpisodeDocument, splices: readonly Splice[]): EpisodeDocument {
  if (splices.length === 0) return document;
  const { standing } = document;
  return {
    ...document,
    text: applySplices(document.text, splices),
    version: document.version + 1,
    // A failure was about the text as it was then; the person goes on writing.
    standing: standing.type === 'failed' ? { type: 'settled' } : standing,
  };
}

export function saveStarted(document: EpisodeDocument): EpisodeDocument {
  return { ...document, standing: { type: 'saving', version: document.version } };
}

/** The disk now holds `written`; the document is unsaved still, where something was typed since the save began. */
export function saveSucceeded(document: EpisodeDocument, written: DiskText): EpisodeDocument {
  return { ...document, disk: written, standing: { type: 'settled' } };
}

export function saveFailed(document: EpisodeDocument, failure: SaveFailure): EpisodeDocument {
  return { ...document, standing: { type: 'failed', failure } };
}

/**
 * The file was found with other bytes than the document knew, or gone (null). A clean document follows the disk; one
 * with unsaved text keeps it and asks; a file that is gone leaves its text in the window.
 */
export function diskFound(document: EpisodeDocument, found: DiskText | null): EpisodeDocument {
  if (document.standing.type === 'saving' || document.disk === null) return document;
  if (found === null) return { ...document, standing: { type: 'orphan' } };
  if (found.hash === document.disk.hash) {
    return isOver(document.standing) ? { ...document, standing: { type: 'settled' } } : document;
  }
  // A file that was gone and comes back with other words is followed too, where nothing was typed meanwhile.
  if (!hasOwnWords(document) || found.text === document.text) return followed(document, found);
  return { ...document, standing: { type: 'conflict', theirs: found } };
}

/** Failures to find the file, which are over when it is found. */
const unfound = new Set(['missing', 'folder-missing']);

/** Whether there is nothing more to say once the file is found as it was known. */
function isOver(standing: Standing): boolean {
  if (standing.type === 'failed') return unfound.has(standing.failure.reason);
  return standing.type === 'orphan' || standing.type === 'conflict';
}

/** "Take theirs", and what a clean document does by itself. */
export function followed(document: EpisodeDocument, theirs: DiskText): EpisodeDocument {
  const changed = theirs.text !== document.text;
  return {
    ...document,
    text: theirs.text,
    bom: theirs.bom,
    version: document.version + (changed ? 1 : 0),
    disk: theirs,
    standing: { type: 'settled' },
  };
}

/**
 * "Keep mine", or both merged: the next save replaces what the person was shown, knowingly. What came to the disk after
 * that is a new conflict.
 */
export function keptMine(document: EpisodeDocument, shown: DiskText): EpisodeDocument {
  return { ...document, disk: shown, standing: { type: 'settled' } };
}

/** The file has another name now; the text goes on under it. */
export function movedTo(document: EpisodeDocument, path: string): EpisodeDocument {
  return { ...document, path, standing: document.standing.type === 'orphan' ? { type: 'settled' } : document.standing };
}
