import { type DiskText, edited, followed } from '#shared/document/episode-document.ts';
import { createHistory, type History } from '#shared/document/history.ts';
import { modelText, splicesOfModel } from '#shared/document/notes-text.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import { lineIndex } from '#shared/text/position.ts';
import { differenceOf, type Splice } from '#shared/text/splice.ts';
import { documentAt, updateDocument } from '../store/documents-store.ts';
import { currentReader, frontMatterOf } from '../store/front-matter.ts';
import type { monaco as Monaco } from './monaco.ts';

type Model = Monaco.editor.ITextModel;

/** What an open episode has beside its document: the notes' model, once Monaco is there, and the history. */
interface Session {
  /** Changes when the episode's file is renamed. */
  path: string;
  model: Model | undefined;
  readonly history: History;
  /** The model's alternative version after the last change that the document knows. */
  version: number;
  /** The model is being made to follow the document; its events say nothing new. */
  following: boolean;
  viewState: Monaco.editor.ICodeEditorViewState | null;
}

const sessions = new Map<string, Session>();

export function sessionOf(path: string): Session {
  const present = sessions.get(path);
  if (present !== undefined) return present;
  const notes = {
    undo: () => {
      session.model?.undo();
    },
    redo: () => {
      session.model?.redo();
    },
    version: () => session.model?.getAlternativeVersionId() ?? 0,
    endStep: () => session.model?.pushStackElement(),
  };
  const session: Session = {
    path,
    model: undefined,
    history: createHistory(notes, (splices) => change(session.path, splices)),
    version: 0,
    following: false,
    viewState: null,
  };
  sessions.set(path, session);
  return session;
}

export function endSession(path: string): void {
  sessions.get(path)?.model?.dispose();
  sessions.delete(path);
}

/** The episode's file has another name: model, caret and history go on under it. */
export function moveSession(from: string, to: string): void {
  const session = sessions.get(from);
  if (session === undefined) return;
  sessions.delete(from);
  session.path = to;
  sessions.set(to, session);
}

/** The notes' model of an episode; made from the document at the first call. */
export function modelFor(monaco: typeof Monaco, path: string, language: string): Model {
  const session = sessionOf(path);
  if (session.model !== undefined) return session.model;
  const model = monaco.editor.createModel(notesTextOf(path), language);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  session.model = model;
  session.version = model.getAlternativeVersionId();
  model.onDidChangeContent((event) => takeOver(session, event));
  return model;
}

/** An episode's notes as their model holds them, with LF line ends; '' where it is not open. */
export function notesTextOf(path: string): string {
  const document = documentAt(path);
  return document === undefined ? '' : modelText(document.text, frontMatterOf(document).notesStart);
}

/** The person, or an undo, changed the notes: the document changes by the same splices. */
function takeOver(session: Session, event: Monaco.editor.IModelContentChangedEvent): void {
  const { path } = session;
  const before = session.version;
  session.version = session.model?.getAlternativeVersionId() ?? 0;
  const document = documentAt(path);
  if (session.following || document === undefined) return;
  const changes = event.changes.map(({ rangeOffset, rangeLength, text }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    text: text.replace(/\r\n?/g, '\n'),
  }));
  const splices = splicesOfModel(document.text, frontMatterOf(document).notesStart, changes);
  updateDocument(path, (present) => edited(present, splices));
  if (!event.isUndoing && !event.isRedoing) session.history.recordNotes(before);
}

/** Changes the text as one step of the history: what lies in the notes through their model, the rest in the document. */
export function changeEpisode(path: string, splices: readonly Splice[]): void {
  const document = documentAt(path);
  if (document === undefined || splices.length === 0) return;
  const session = sessionOf(path);
  const { notesStart } = frontMatterOf(document);
  const inNotes = session.model === undefined ? [] : splices.filter((splice) => splice.start >= notesStart);
  const others = splices.filter((splice) => !inNotes.includes(splice));
  const inModel = inNotes.map(({ start, end, text }) => ({ start: start - notesStart, end: end - notesStart, text }));
  if (inNotes.length > 0) changeModel(document.text.slice(notesStart), inModel, session);
  if (others.length === 0) return;
  const present = documentAt(path);
  if (present !== undefined) session.history.recordSplices(present.text, others);
  change(path, others);
}

function changeModel(notes: string, splices: readonly Splice[], session: Session): void {
  const lines = lineIndex(notes);
  session.model?.pushStackElement();
  session.model?.pushEditOperations(
    [],
    splices.map((splice) => {
      const start = lines.positionOf(splice.start);
      const end = lines.positionOf(splice.end);
      return {
        range: {
          startLineNumber: start.line,
          startColumn: start.column,
          endLineNumber: end.line,
          endColumn: end.column,
        },
        text: splice.text.replace(/\r\n/g, '\n'),
      };
    }),
    () => null,
  );
  session.model?.pushStackElement();
}

/** Changes the notes of an open episode by replacements in `notesTextOf`, as one step of undo; others' carets stay. */
export function changeNotesOf(path: string, splices: readonly Splice[]): void {
  const session = sessions.get(path);
  if (session?.model === undefined || splices.length === 0) return;
  changeModel(session.model.getValue(), splices, session);
}

/** Changes the document without a step in the history, and makes the model follow. */
function change(path: string, splices: readonly Splice[]): void {
  updateDocument(path, (document) => edited(document, splices));
  followDocument(path);
}

/**
 * Makes the notes' model hold what the document holds, where a change before the notes moved their beginning (a fence
 * was removed in the raw text). Monaco's own undo no longer fits then and is dropped.
 */
function followDocument(path: string): void {
  const session = sessions.get(path);
  if (session?.model === undefined) return;
  const notes = notesTextOf(path);
  if (session.model.getValue() === notes) return;
  session.following = true;
  session.model.setValue(notes);
  session.following = false;
  session.history.forgetNotes();
}

/** Makes the text another one, as one step that undo can take back. */
export function replaceText(path: string, text: string): void {
  const document = documentAt(path);
  if (document === undefined || document.text === text) return;
  const { history } = sessionOf(path);
  const from = frontMatterOf(document).notesStart;
  const to = parseFrontMatter(text, currentReader()).notesStart;
  if (from === 0 || to === 0) {
    // Without front matter on one side there are no two parts that could change on their own.
    const difference = differenceOf(document.text, text);
    if (difference === undefined) return;
    history.recordSplices(document.text, [difference]);
    change(path, [difference]);
    return;
  }
  const head = differenceOf(document.text.slice(0, from), text.slice(0, to));
  const notes = differenceOf(document.text.slice(from), text.slice(to));
  history.asOne(() => {
    if (notes !== undefined) {
      changeEpisode(path, [{ start: notes.start + from, end: notes.end + from, text: notes.text }]);
    }
    if (head !== undefined) changeHead(path, head);
  });
  // The model knows one kind of line ends; the text has its own, and is another one to who judges it.
  updateDocument(path, (present) =>
    present.text === text ? present : { ...present, text, version: present.version + 1 },
  );
  followDocument(path);
}

/** A change before the notes; one that ends where they begin is none of theirs. */
function changeHead(path: string, splice: Splice): void {
  const present = documentAt(path);
  if (present === undefined) return;
  sessionOf(path).history.recordSplices(present.text, [splice]);
  change(path, [splice]);
}

/** The document takes over what is on disk now, as one step that undo can take back. */
export function followDisk(path: string, theirs: DiskText): void {
  replaceText(path, theirs.text);
  updateDocument(path, (present) => followed(present, theirs));
}
