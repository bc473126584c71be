import { randomBytes } from 'node:crypto';
import { type BrowserWindow, dialog, shell } from 'electron';
import { githubDesktopAddress, openTerminal } from '#host/publish/publish-with.ts';
import type { Answers } from '#shared/ipc/answers.ts';
import type { Request } from '#shared/ipc/requests.ts';
import { fail, ok } from '#shared/result.ts';
import type { Translator } from '#shared/words/translator.ts';
import type { HostWorker } from '../job-thread.ts';
import type { OpenShows } from '../shows/open-shows.ts';

export interface PublishPorts {
  readonly shows: OpenShows;
  /** A thread that may take its time: nobody waits for it. */
  readonly worker: HostWorker;
  readonly window: () => BrowserWindow | undefined;
  readonly words: () => Translator;
}

/** What stands between "Saved" and the listeners: what is on this computer only, and the ways onward. */
export interface PublishRequests {
  state(request: Request<'publish:state'>): Promise<Answers['publish:state']>;
  open(request: Request<'publish:open'>): Promise<Answers['publish:open']>;
  pack(request: Request<'handover:pack'>): Promise<Answers['handover:pack']>;
  choose(request: Request<'handover:choose'>): Promise<Answers['handover:choose']>;
  take(request: Request<'handover:take'>): Promise<Answers['handover:take']>;
}

export function publishRequests({ shows, worker, window, words }: PublishPorts): PublishRequests {
  /** The zip that is being looked at; the page names it, never a path of its own. */
  let chosen: { readonly id: string; readonly show: string; readonly from: string } | undefined;
  const filters = () => [{ name: words()('publish.zipFile'), extensions: ['zip'] }];
  return {
    async state({ show }) {
      const root = shows.rootOf(show);
      if (root === undefined) return null;
      // A folder that goes away while it is read tells nothing.
      return (await worker.run('readPublishState', root).catch(() => undefined)) ?? null;
    },
    async open({ show, where }) {
      const root = shows.rootOf(show);
      if (root === undefined) return fail({ reason: 'refused' });
      if (where === 'terminal')
        return (await openTerminal(root)) ? ok(null) : fail({ reason: 'no-terminal', path: root });
      try {
        await shell.openExternal(githubDesktopAddress(root));
        return ok(null);
      } catch {
        return fail({ reason: 'no-github-desktop', path: root });
      }
    },
    async pack({ show, paths }) {
      const placed = await Promise.all(paths.map(async (path) => ({ path, file: await shows.resolve(show, path) })));
      const files = placed.flatMap(({ path, file }) => (file === undefined ? [] : [{ path, file }]));
      if (files.length < paths.length || files.length === 0)
        return fail({ reason: 'outside-show', path: paths[0] ?? '' });
      const name = `${shows.rootOf(show)?.split(/[\\/]/).at(-1) ?? 'show'}.zip`;
      const options = { title: words()('publish.pack'), defaultPath: name, filters: filters() };
      const owner = window();
      const { canceled, filePath } = await (owner
        ? dialog.showSaveDialog(owner, options)
        : dialog.showSaveDialog(options));
      if (canceled || filePath === '') return ok(null);
      const packed = await worker.run('packFiles', { files, to: filePath });
      return packed.ok ? ok({ path: filePath }) : fail(failureOf(packed.error));
    },
    async choose({ show }) {
      const root = shows.rootOf(show);
      if (root === undefined) return fail({ reason: 'refused' });
      const options = { title: words()('publish.take'), filters: filters(), properties: ['openFile'] as 'openFile'[] };
      const owner = window();
      const { canceled, filePaths } = await (owner
        ? dialog.showOpenDialog(owner, options)
        : dialog.showOpenDialog(options));
      const [from] = filePaths;
      if (canceled || from === undefined) return ok(null);
      const opened = await worker.run('openHandover', { from, root });
      if (!opened.ok) return fail(failureOf(opened.error));
      chosen = { id: randomBytes(8).toString('hex'), show, from };
      return ok({ id: chosen.id, ...opened.value });
    },
    async take({ show, id, paths }) {
      if (chosen === undefined || chosen.id !== id || chosen.show !== show) return fail({ reason: 'refused' });
      const placed = await Promise.all(paths.map(async (path) => ({ path, file: await shows.resolveNew(show, path) })));
      const files = placed.flatMap(({ path, file }) => (file === undefined ? [] : [{ path, file }]));
      if (files.length < paths.length) return fail({ reason: 'outside-show', path: paths[0] ?? '' });
      const taken = await worker.run('takeFiles', { from: chosen.from, files });
      return taken.ok ? taken : fail(failureOf(taken.error));
    },
  };
}

function failureOf({ reason, path, code }: { reason: string; path: string; code?: string }) {
  return { reason, path, ...(code !== undefined && { detail: code }) };
}
