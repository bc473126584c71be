import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSource } from '#host/files/read-source.ts';
import { saveFile } from '#host/files/save-file.ts';
import { fail, ok } from '#shared/result.ts';
import { summarise } from '#shared/show/summarise.ts';
import { foldingFiles } from '../../electron/host/files/folding-files.ts';
import { showOf } from '../../shared/audio/shows.ts';
import { handed, loadPage, path, showInWindow } from '../support/page.ts';

vi.mock('../../../renderer/workers/analysis.ts', () => import('../support/silent-analysis.ts'));

const text = '---\ntitle: "5"\n---\n\nNotes.\n';
const renamed = path.replace('.md', '.MD');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'case-'));
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(root, { recursive: true, force: true });
});

interface Save {
  readonly path: string;
  readonly text: string;
  readonly bom: boolean;
  readonly expectedHash: string | null;
}

/** A window over a disk that takes names of either case for one, as those of macOS and Windows do. */
async function foldingDisk() {
  const journal = new Map<string, string>();
  const read = async (at: string) => {
    const found = await readSource(join(root, at), foldingFiles);
    return found.ok ? ok({ ...found.value.source, hash: found.value.hash }) : fail({ reason: found.error.reason });
  };
  const first = await read(path);
  const page = await loadPage(
    {
      'episode:read': (request: { path: string }) => read(request.path),
      'episode:save': async ({ path: at, text: saved, bom, expectedHash }: Save) => {
        const request = { path: join(root, at), source: { text: saved, bom }, expectedHash: expectedHash ?? 'new' };
        const written = await saveFile(request, { files: foldingFiles });
        return written.ok ? written : fail({ reason: written.error.reason });
      },
      'journal:write': (entry: { path: string; text: string }) => {
        journal.set(entry.path, entry.text);
        return ok(null);
      },
      'journal:drop': (entry: { path: string }) => journal.delete(entry.path),
    },
    text,
  );
  if (!first.ok) throw new Error('no file');
  page.updateDocument(path, (document) => ({ ...document, disk: first.value }));
  const { followFolder } = await import('../../../renderer/actions/follow-disk.ts');
  const { saveEpisode } = await import('../../../renderer/actions/save-episode.ts');
  followFolder();
  /** The watcher found the file under another name. */
  const look = async (at: string) => {
    const episodes = [summarise(at, text, showOf())];
    page.hear('show:changed', { show: 'show', state: ok(handed(showInWindow({ reading: 2, episodes }))) });
    await vi.waitFor(() => expect(page.documentAt(at)).toBeDefined());
  };
  return { page, journal, look, saveEpisode };
}

test('a file whose name only changes its case keeps its tab, its unsaved text and its copy under the new name', async () => {
  const { page, journal, look, saveEpisode } = await foldingDisk();
  await page.type(`${text}Mine.\n`);
  await rename(join(root, path), join(root, renamed));
  await look(renamed);
  expect(page.documentAt(path)).toBeUndefined();
  expect(page.useDocuments.getState()).toMatchObject({ tabs: [renamed], active: renamed });
  expect(page.documentAt(renamed)).toMatchObject({ text: `${text}Mine.\n`, standing: { type: 'settled' } });
  await vi.waitFor(() => expect([...journal]).toEqual([[renamed, `${text}Mine.\n`]]));
  expect(await saveEpisode(renamed)).toBe(true);
  expect(await readdir(dirname(join(root, renamed)))).toEqual([renamed.split('/').at(-1)]);
});

test('a save that comes before the new case is noticed goes into the same file', async () => {
  const { page, saveEpisode, look } = await foldingDisk();
  await page.type(`${text}Mine.\n`);
  await rename(join(root, path), join(root, renamed));
  expect(await saveEpisode(path)).toBe(true);
  expect(await readdir(dirname(join(root, path)))).toEqual([renamed.split('/').at(-1)]);
  await look(renamed);
  expect(page.documentAt(renamed)?.text).toBe(`${text}Mine.\n`);
});
