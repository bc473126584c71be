import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, ok } from '#shared/result.ts';
import { loadPage, onDisk, path } from '../support/page.ts';

vi.mock('../../../renderer/workers/analysis.ts', () => import('../support/silent-analysis.ts'));

const text = '---\ntitle: "5"\n---\n\nNotes.\n';

interface Entry {
  readonly text: string;
  readonly baseHash: string | null;
}

/** A window over a journal that answers when the test says so; `entry` is what the journal holds of the episode. */
async function slowJournal() {
  const journal = { entry: undefined as Entry | undefined, isHeld: false, isBroken: false, writes: 0 };
  const waiting: (() => void)[] = [];
  const answer = (change: () => unknown) =>
    new Promise((resolve) => {
      const give = () => resolve(change());
      if (journal.isHeld) waiting.push(give);
      else give();
    });
  const page = await loadPage(
    {
      'journal:write': (entry: Entry) =>
        answer(() => {
          if (journal.isBroken) return fail({ reason: 'disk-full' });
          journal.entry = entry;
          journal.writes++;
          return ok(null);
        }),
      'journal:drop': () =>
        answer(() => {
          journal.entry = undefined;
          return null;
        }),
      'episode:read': () => ok(onDisk(text)),
      'episode:save': (request: { text: string }) => ok({ hash: onDisk(request.text).hash }),
      'history:keep': () => ok(null),
    },
    text,
  );
  const { writeJournal, keepJournal } = await import('../../../renderer/actions/journal.ts');
  const release = () => {
    journal.isHeld = false;
    for (const give of waiting.splice(0)) give();
  };
  return { page, journal, release, writeJournal, keepJournal };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('an episode that is closed while its text is being written, and opened again, has its new text kept', async () => {
  const { page, journal, release, writeJournal } = await slowJournal();
  const { forget, openEpisode } = await import('../../../renderer/actions/open-episode.ts');
  await page.type(`${text}one`);
  journal.isHeld = true;
  const writing = writeJournal();
  await Promise.resolve();
  forget(path);
  await openEpisode(path);
  // As many keys as before: the same version number of another text.
  await page.type(`${text}two`);
  release();
  await writing;
  await writeJournal();
  expect(journal.entry?.text).toBe(`${text}two`);
});

test('text that is saved while it is being written does not stay in the journal', async () => {
  const { page, journal, release, writeJournal } = await slowJournal();
  const { saveEpisode } = await import('../../../renderer/actions/save-episode.ts');
  await page.type(`${text}one`);
  journal.isHeld = true;
  const writing = writeJournal();
  await Promise.resolve();
  expect(await saveEpisode(path)).toBe(true);
  const cleaning = writeJournal();
  release();
  await Promise.all([writing, cleaning]);
  expect(journal.entry).toBeUndefined();
});

test('what was typed while a save was under way is kept as an edit of what that save wrote', async () => {
  const { page, journal, writeJournal } = await slowJournal();
  const { saveSucceeded } = await import('#shared/document/episode-document.ts');
  await page.type(`${text}one`);
  await page.type(`${text}one two`);
  await writeJournal();
  page.updateDocument(path, (present) => saveSucceeded(present, onDisk(`${text}one`)));
  await writeJournal();
  expect(journal.entry).toMatchObject({ text: `${text}one two`, baseHash: onDisk(`${text}one`).hash });
  await writeJournal();
  expect(journal.writes).toBe(2);
});

test('what was given up at closing is not written again by what was under way or is still to come', async () => {
  const { page, journal, release, writeJournal, keepJournal } = await slowJournal();
  const { askAboutUnsaved } = await import('../../../renderer/actions/close-window.ts');
  keepJournal();
  page.useDialogs.subscribe(({ open }) => {
    const [question] = open;
    if (question?.type === 'unsaved') queueMicrotask(() => question.answer('discard'));
  });
  await page.type(`${text}one`);
  journal.isHeld = true;
  writeJournal();
  await Promise.resolve();
  const asking = askAboutUnsaved();
  release();
  expect(await asking).toBe(true);
  await vi.runAllTimersAsync();
  expect(journal.entry).toBeUndefined();
  // The window stayed after all, and the person went on.
  await page.type(`${text}one more`);
  await vi.runAllTimersAsync();
  expect(journal.entry?.text).toBe(`${text}one more`);
});

test('what was saved a moment before closing is not left in the journal', async () => {
  const { page, journal, writeJournal } = await slowJournal();
  const { saveEpisode } = await import('../../../renderer/actions/save-episode.ts');
  const { askAboutUnsaved } = await import('../../../renderer/actions/close-window.ts');
  await page.type(`${text}one`);
  await writeJournal();
  expect(journal.entry).toBeDefined();
  expect(await saveEpisode(path)).toBe(true);
  expect(await askAboutUnsaved()).toBe(true);
  expect(journal.entry).toBeUndefined();
});

test('a journal that never answers does not hold up the closing of what is saved', async () => {
  const { page, journal, writeJournal } = await slowJournal();
  const { saveEpisode } = await import('../../../renderer/actions/save-episode.ts');
  const { askAboutUnsaved } = await import('../../../renderer/actions/close-window.ts');
  await page.type(`${text}one`);
  await writeJournal();
  expect(await saveEpisode(path)).toBe(true);
  journal.isHeld = true;
  const asking = askAboutUnsaved();
  await vi.runAllTimersAsync();
  expect(await asking).toBe(true);
});

test('a journal that fails is tried again until it holds the text', async () => {
  const { page, journal, keepJournal, writeJournal } = await slowJournal();
  keepJournal();
  journal.isBroken = true;
  await page.type(`${text}one`);
  expect(await writeJournal()).toBe(false);
  journal.isBroken = false;
  await vi.advanceTimersByTimeAsync(2500);
  expect(journal.entry?.text).toBe(`${text}one`);
});
