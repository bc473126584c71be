import { vi } from 'vitest';
import { openedDocument } from '#shared/document/episode-document.ts';
import { contentBytes, type HandedShow, type OpenedShow } from '#shared/ipc/handed-show.ts';
import type { FromWorker, ToWorker } from '../../../renderer/workers/analysis-messages.ts';
import { showOf } from '../../shared/audio/shows.ts';

export const path = '_posts/2026-10-02-5.md';

/** What the main process answers in a test, by the request's name. */
export type Requests = Readonly<Record<string, (payload: never) => unknown>>;

/** A show in the window, of the yattecast keys, with no other episode. */
export function showInWindow(changes: Partial<OpenedShow> = {}): OpenedShow {
  return {
    id: 'show',
    show: showOf(),
    episodes: [],
    site: { files: [], complete: true, pages: [], layoutIds: [] },
    addresses: [],
    isSample: false,
    reading: 1,
    ...changes,
  };
}

/** A show as the main process hands it over. */
export function handed({ id, isSample, reading, isRemembered, ...content }: OpenedShow): HandedShow {
  return { id, isSample, reading, ...(isRemembered ? { isRemembered } : {}), content: contentBytes(content) };
}

/** The bytes of a file as the main process gives them; the hash stands for the text. */
export function onDisk(text: string) {
  return { text, bom: false, hash: `hash of ${text}` };
}

/**
 * A page that stands, with one episode open: its modules anew over the requests of the test. Gives what
 * the main process tells it as `hear`.
 */
export async function loadPage(asked: Requests, text: string, opened = showInWindow()) {
  const requests: Requests = { 'show:sources': () => ({}), ...asked };
  const listeners = new Map<string, (detail: unknown) => void>();
  vi.resetModules();
  vi.stubGlobal('window', {
    bridge: {
      requests: new Proxy(
        {},
        { get: (_, name: string) => async (payload: never) => requests[name]?.(payload) ?? null },
      ),
      listen: (name: string, listener: (detail: unknown) => void) => {
        listeners.set(name, listener);
        return () => undefined;
      },
    },
  });
  // Stays behind the test: code may come to it only then.
  globalThis.requestIdleCallback ??= (run) =>
    Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 0 })));
  const stages = await import('../../../renderer/window/stages.ts');
  stages.notesEditable.reach();
  const documents = await import('../../../renderer/store/documents-store.ts');
  const shows = await import('../../../renderer/store/show-store.ts');
  const dialogs = await import('../../../renderer/store/dialogs-store.ts');
  shows.useShow.setState({ state: { type: 'open', opened } });
  documents.useDocuments.setState({
    documents: { [path]: openedDocument(path, onDisk(text)) },
    tabs: [path],
    active: path,
  });
  return {
    ...documents,
    ...shows,
    ...dialogs,
    opened,
    hear: (name: string, detail: unknown) => listeners.get(name)?.(detail),
    /** The person's text becomes another one. */
    async type(next: string): Promise<void> {
      const { replaceText } = await import('../../../renderer/notes/sessions.ts');
      replaceText(path, next);
    },
  };
}

/** The analysis worker on this thread; messages cross in their order and never at once, as between threads. */
export async function workerHere() {
  const scope: { onmessage?: (event: { data: ToWorker }) => void; postMessage(message: FromWorker): void } = {
    postMessage(message) {
      said.push(message);
      cross(message, (data) => page?.onmessage?.({ data }));
    },
  };
  let page: { onmessage?: (event: { data: FromWorker }) => void } | undefined;
  const said: FromWorker[] = [];
  function cross<Message>(message: Message, give: (message: Message) => void): void {
    const copy = structuredClone(message);
    queueMicrotask(() => give(copy));
  }
  vi.stubGlobal('self', scope);
  vi.stubGlobal(
    'Worker',
    class {
      onmessage?: (event: { data: FromWorker }) => void;
      constructor() {
        page = this;
      }
      postMessage(message: ToWorker): void {
        cross(message, (data) => scope.onmessage?.({ data }));
      }
    },
  );
  await import('../../../renderer/workers/analysis-worker.ts');
  return { said };
}
