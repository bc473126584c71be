import type { Splice } from '#shared/text/splice.ts';
import { changeEpisode, replaceText, sessionOf } from '../notes/sessions.ts';
import { documentAt } from '../store/documents-store.ts';

interface ChangedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The part of a change of many files that was made in unsaved texts in the window, for this run of the app. */
interface WindowPart {
  /** The record of the part that was written, or a name of its own where nothing was. */
  readonly name: string;
  readonly show: string;
  /** Ms since 1970. */
  readonly at: number;
  readonly texts: readonly ChangedText[];
}

const parts: WindowPart[] = [];

/** Changes an unsaved text as one step of its undo. */
export function changeInWindow(path: string, edits: readonly Splice[]): ChangedText | undefined {
  const before = documentAt(path)?.text;
  sessionOf(path).history.asOne(() => changeEpisode(path, edits));
  const after = documentAt(path)?.text;
  return before === undefined || after === undefined ? undefined : { path, before, after };
}

/** Keeps what was changed in the window with the record of what was written; resolves to the name that undo knows both by. */
export function keepWindowPart(record: string | null, show: string, texts: readonly ChangedText[]): string | null {
  if (texts.length === 0) return record;
  const name = record ?? `window-${parts.length + 1}`;
  parts.push({ name, show, at: Date.now(), texts });
  return name;
}

/** The newest change of a show that was made in the window alone, if it is newer than `since` (ms since 1970). */
export function lastInWindow(show: string, since: number): string | undefined {
  const last = parts.findLast((part) => part.show === show);
  return last !== undefined && isInWindowOnly(last.name) && last.at > since ? last.name : undefined;
}

/** Whether nothing of a change was written. */
export function isInWindowOnly(name: string): boolean {
  return name.startsWith('window-');
}

/**
 * Takes back what a change did in the window, by each text's own undo. A text that was edited since, or closed, is named
 * and left alone.
 */
export function undoInWindow(name: string): { readonly done: readonly string[]; readonly left: readonly string[] } {
  const at = parts.findIndex((part) => part.name === name);
  const [part] = at === -1 ? [] : parts.splice(at, 1);
  const done: string[] = [];
  const left: string[] = [];
  for (const text of part?.texts ?? []) (isUndone(text) ? done : left).push(text.path);
  return { done, left };
}

function isUndone({ path, before, after }: ChangedText): boolean {
  if (documentAt(path)?.text !== after) return false;
  sessionOf(path).history.undo();
  replaceText(path, before);
  return true;
}
