import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '#shared/result.ts';
import { handed, loadPage, onDisk, path, showInWindow } from '../support/page.ts';

vi.mock('../../../renderer/workers/analysis.ts', () => import('../support/silent-analysis.ts'));

afterEach(() => vi.unstubAllGlobals());

const text = '---\ntitle: "5"\n---\n\nNotes.\n';
const mine = `${text}Mine.\n`;

/** A window over a disk whose answers come when the test says so; what they say was read when they were asked for. */
async function slowDisk(first = text) {
  const disk = { text: first, failures: 0 };
  const waiting: { readonly name: string; readonly give: () => void }[] = [];
  const later = (name: string, answer: unknown) =>
    new Promise((resolve) => waiting.push({ name, give: () => resolve(answer) }));
  const page = await loadPage(
    {
      'episode:read': () => {
        if (disk.failures-- > 0) throw new Error('a bug');
        return later('read', ok(onDisk(disk.text)));
      },
      'episode:save': (request: { text: string }) => {
        disk.text = request.text;
        return later('save', ok({ hash: onDisk(request.text).hash }));
      },
      'show:rescan': () => ok(handed(showInWindow())),
      'history:keep': () => ok(null),
    },
    first,
  );
  const { followFolder } = await import('../../../renderer/actions/follow-disk.ts');
  const { saveEpisode } = await import('../../../renderer/actions/save-episode.ts');
  const { followFiles } = await import('../../../renderer/bulk/apply-plan.ts');
  followFolder();
  /** Gives the answers of one kind that wait, or of all, and lets the window go on as far as it can. */
  const answer = async (name?: string) => {
    const given = waiting.filter((one) => name === undefined || one.name === name);
    for (const one of given) waiting.splice(waiting.indexOf(one), 1);
    for (const one of given) one.give();
    await turns();
  };
  return { page, disk, answer, saveEpisode, followFiles };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

const look = { show: 'show' };

test.each(['the folder is looked at', 'many files were changed'])(
  'a reading that a save overlapped does not undo the save in the window: %s',
  async (why) => {
    const { page, answer, saveEpisode, followFiles } = await slowDisk();
    if (why === 'the folder is looked at') page.hear('show:unchanged', look);
    else followFiles();
    await turns();
    await page.type(mine);
    const saving = saveEpisode(path);
    await turns();
    await answer('save');
    expect(await saving).toBe(true);
    await answer('read');
    await answer();
    await answer();
    expect(page.documentAt(path)).toMatchObject({ text: mine, disk: onDisk(mine), standing: { type: 'settled' } });
  },
);

test('what another program writes while a save is under way is found after it', async () => {
  const { page, disk, answer, saveEpisode } = await slowDisk();
  await page.type(mine);
  const saving = saveEpisode(path);
  await turns();
  const theirs = `${text}Theirs.\n`;
  disk.text = theirs;
  page.hear('show:unchanged', look);
  await answer('save');
  await saving;
  await answer('read');
  expect(page.documentAt(path)).toMatchObject({ text: theirs, disk: onDisk(theirs) });
});

test('a look that goes wrong is told, and is not the last', async () => {
  const reportError = vi.fn();
  vi.stubGlobal('reportError', reportError);
  const { page, disk, answer } = await slowDisk();
  disk.failures = 1;
  disk.text = mine;
  page.hear('show:unchanged', look);
  await turns();
  expect(reportError).toHaveBeenCalledTimes(1);
  page.hear('show:unchanged', look);
  await turns();
  await answer();
  expect(page.documentAt(path)?.text).toBe(mine);
});

test('a reading of the folder that began before the one that is shown is no news', async () => {
  const { page } = await slowDisk();
  const { takeOverFolder } = await import('../../../renderer/actions/follow-show.ts');
  const episode = { path, title: '5' } as never;
  takeOverFolder(showInWindow({ reading: 3, episodes: [episode] }));
  takeOverFolder(showInWindow({ reading: 2 }));
  expect(page.currentShow()?.episodes).toEqual([episode]);
  takeOverFolder(showInWindow({ id: 'other', reading: 4 }));
  expect(page.currentShow()?.id).toBe('show');
  takeOverFolder(showInWindow({ reading: 4 }));
  expect(page.currentShow()?.episodes).toEqual([]);
});

test('a save after a change of the folder stands in the list, however long the change is looked at', async () => {
  const { page, answer, saveEpisode } = await slowDisk();
  page.hear('show:unchanged', look);
  await turns();
  page.hear('show:changed', { show: 'show', state: ok(handed(showInWindow({ reading: 2 }))) });
  await page.type(mine.replace('"5"', '"Five"'));
  const saving = saveEpisode(path);
  await turns();
  await answer('save');
  await saving;
  for (let left = 0; left < 4; left++) await answer();
  expect(page.currentShow()?.episodes.map(({ title }) => title)).toEqual(['Five']);
});

test('an episode that was closed while it was being saved is opened as the save left it', async () => {
  const { page, answer, saveEpisode } = await slowDisk();
  const { forget, openEpisode } = await import('../../../renderer/actions/open-episode.ts');
  await page.type(mine);
  const saving = saveEpisode(path);
  await turns();
  forget(path);
  const opening = openEpisode(path);
  await turns();
  await answer('save');
  await saving;
  await answer('read');
  await opening;
  expect(page.documentAt(path)).toMatchObject({ text: mine, disk: onDisk(mine) });
});

test('an episode that is handed over to the show in the window does not bring back a remembered list', async () => {
  const { page } = await slowDisk();
  const { openPath } = await import('../../../renderer/actions/open-show.ts');
  const { takeOverFolder } = await import('../../../renderer/actions/follow-show.ts');
  const episode = { path, title: '5' } as never;
  takeOverFolder(showInWindow({ reading: 3, episodes: [episode] }));
  const { bridge } = window;
  let rescan = () => {};
  const rescanned = new Promise<void>((resolve) => {
    rescan = resolve;
  });
  vi.stubGlobal('window', {
    bridge: {
      ...bridge,
      requests: {
        'show:open': async () => ok({ ...handed(showInWindow({ reading: 0, isRemembered: true })), episode: null }),
        'show:rescan': () =>
          rescanned.then(() => ok(handed(showInWindow({ reading: 4, episodes: [episode, episode] })))),
      },
    },
  });
  await openPath('/shows/tea');
  await turns();
  expect(page.currentShow()?.episodes).toHaveLength(1);
  rescan();
  await turns();
  expect(page.currentShow()?.episodes).toHaveLength(2);
});
