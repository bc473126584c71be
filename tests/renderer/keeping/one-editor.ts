import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { type FileCalls, type OpenFile, systemFiles } from '#host/files/file-calls.ts';
import { keepCopiesIn } from '#host/files/kept-copies.ts';
import { openHistory } from '#host/history/history.ts';
import { openJournal } from '#host/journal/journal.ts';
import type { OpenedShow } from '#shared/ipc/handed-show.ts';
import { readEpisode, saveEpisode } from '../../../electron/main/requests/episode-requests.ts';
import { keepVersion, listVersions, readVersion } from '../../../electron/main/requests/history-requests.ts';
import { listJournal, writeJournal } from '../../../electron/main/requests/journal-requests.ts';
import { openShows } from '../../../electron/main/shows/open-shows.ts';
import { pendingFlushes } from '../../../electron/main/shows/pending-flushes.ts';
import { showDisks } from '../../../electron/main/shows/show-disks.ts';
import { showOf } from '../../shared/audio/shows.ts';

export const path = '_posts/1.md';
const first = '---\ntitle: one\n---\n\nFirst line.\nMiddle line.\nLast line.\n';

/** How the person answers the questions of this moment. */
export interface Person {
  conflict: 'mine' | 'theirs' | 'merge' | 'later';
  recovered: 'restore' | 'later';
  /** When a tab with unsaved text is closed. */
  closing: 'save' | 'discard' | 'cancel';
}

/** Decides when an answer of the main process reaches the page. */
export type Delivery = <T>(answer: Promise<T>, name: string) => Promise<T>;

/**
 * The page's own actions over the main process's own requests, on a real folder: everything but the window itself. The
 * file calls of saves, of the journal and of the history fail as often as `failures` says; answers come in the order of `deliver`.
 */
export async function oneEditor(person: Person, deliver: Delivery = (answer) => answer) {
  const base = await mkdtemp(join(tmpdir(), 'keeping-'));
  const root = join(base, 'show');
  await mkdir(join(root, '_posts'), { recursive: true });
  const file = join(root, path);
  await writeFile(file, first);
  const trouble = { failures: 0 };
  const files = troubled(trouble);
  const shows = openShows();
  const id = shows.add(root);
  const journal = openJournal(join(base, 'journal'), files);
  const history = openHistory(join(base, 'history'), { files });
  let clock = 1;
  const ports = {
    shows,
    disks: showDisks(),
    history,
    journal,
    files,
    keepCopy: keepCopiesIn(join(base, 'copies'), files),
    now: () => ++clock,
    ownWrite: () => undefined,
    kept: { note: () => undefined },
    flushes: pendingFlushes(),
    window: () => undefined,
    words: () => Object.assign((key: string) => key, { language: 'en' as const }),
  };
  const opened = {
    id,
    show: { ...showOf(), root },
    episodes: [],
    site: {},
    addresses: [],
    isSample: false,
    reading: 1,
  } as unknown as OpenedShow;
  const requests: Record<string, (request: never) => unknown> = {
    'episode:read': (request) => readEpisode(ports, request),
    'episode:save': (request) => saveEpisode(ports, request),
    'history:keep': (request) => keepVersion(ports, request),
    'history:list': (request) => listVersions(ports, request),
    'history:read': (request) => readVersion(ports, request),
    'journal:write': (request) => writeJournal(ports, request),
    'journal:list': (request) => listJournal(ports, request),
    'journal:drop': ({ root: of, path: at }: { root: string; path: string }) => journal.drop(of, at),
    'settings:change': () => null,
  };
  const listeners = new Map<string, (detail: unknown) => void>();
  const wakeLater = clockOfPages();
  vi.stubGlobal('window', {
    bridge: {
      requests: Object.fromEntries(
        Object.entries(requests).map(([name, answer]) => [
          name,
          (request: never) => deliver(Promise.resolve(answer(request)), name),
        ]),
      ),
      listen: (name: string, listener: (detail: unknown) => void) => {
        listeners.set(name, listener);
        return () => undefined;
      },
    },
  });

  /** A page that has just been loaded: nothing of an earlier one is left in memory. */
  async function load() {
    vi.resetModules();
    const page = {
      ...(await import('../../../renderer/store/documents-store.ts')),
      ...(await import('../../../renderer/store/dialogs-store.ts')),
      ...(await import('../../../renderer/store/show-store.ts')),
      ...(await import('../../../renderer/notes/sessions.ts')),
      ...(await import('../../../renderer/actions/save-episode.ts')),
      ...(await import('../../../renderer/actions/journal.ts')),
      ...(await import('../../../renderer/actions/follow-disk.ts')),
      ...(await import('../../../renderer/actions/open-episode.ts')),
      ...(await import('../../../renderer/actions/open-show.ts')),
      ...(await import('../../../renderer/bridge.ts')),
    };
    page.useShow.setState({ state: { type: 'open', opened } });
    page.followFolder();
    page.useDialogs.subscribe(({ open }) => {
      const asked = open.at(-1);
      if (asked?.type === 'changed-on-disk') queueMicrotask(() => asked.answer(answerTo(asked.isMergeable)));
      if (asked?.type === 'unsaved') queueMicrotask(() => asked.answer(person.closing));
      if (asked?.type === 'not-kept') queueMicrotask(() => asked.answer('stay'));
    });
    const healthy = trouble.failures;
    trouble.failures = 0;
    await page.openEpisode(path);
    for (const entry of await page.request('journal:list', { show: id })) {
      if (person.recovered === 'restore') await page.restoreEntry(entry);
    }
    trouble.failures = healthy;
    return page;
  }
  const answerTo = (isMergeable: boolean) => (person.conflict === 'merge' && !isMergeable ? 'later' : person.conflict);

  let page = await load();
  return {
    trouble,
    file,
    page: () => page,
    async crash() {
      wakeLater.forget();
      page = await load();
    },
    /** The watcher tells of a change, and the page has looked. */
    async look() {
      listeners.get('show:unchanged')?.({ show: id });
      // The page tells nobody when it has looked; a look that is not over yet goes on beside what follows.
      await new Promise((resolve) => setTimeout(resolve, 15));
    },
    textOfFile: () => readFile(file, 'utf8').catch(() => undefined),
    /** All texts that the app keeps outside of the window. */
    async kept(): Promise<string> {
      const entries = await journal.list();
      const versions = await history.list({ root, path });
      const read = await Promise.all(versions.map(({ id: name }) => history.read({ root, path }, name)));
      return [...entries.map(({ text }) => text), ...read.map((one) => (one.ok ? one.value.source.text : ''))].join(
        '\n',
      );
    },
    async end() {
      await history.written();
      wakeLater.forget();
      vi.unstubAllGlobals();
      await rm(base, { recursive: true, force: true });
    },
  };
}

/** The clock of the pages: one that is gone does nothing later any more. */
function clockOfPages() {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const real = setTimeout;
  vi.stubGlobal('setTimeout', (work: () => void, ms?: number) => {
    const timer = real(work, ms);
    timers.add(timer);
    return timer;
  });
  return {
    forget() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** The real file system, of which the next calls that change something fail. */
function troubled(trouble: { failures: number }): FileCalls {
  const risky = async <T>(work: () => Promise<T>): Promise<T> => {
    if (trouble.failures > 0) {
      trouble.failures--;
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    }
    return work();
  };
  const open = async (name: string, flags: 'r' | 'r+' | 'wx', mode?: number): Promise<OpenFile> => {
    const handle = await systemFiles.open(name, flags, mode);
    return {
      ...handle,
      write: (bytes, offset, position) => risky(() => handle.write(bytes, offset, position)),
      sync: () => risky(() => handle.sync()),
    };
  };
  return {
    ...systemFiles,
    open,
    rename: (from, to) => risky(() => systemFiles.rename(from, to)),
    attributes: { has: async () => false, clone: async () => undefined, noteNone: () => undefined },
    wait: async () => undefined,
  };
}
