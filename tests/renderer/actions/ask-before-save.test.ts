import { afterEach, expect, test, vi } from 'vitest';
import { fail, ok } from '#shared/result.ts';
import { loadPage, path, workerHere } from '../support/page.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const withoutAudio = '---\ntitle: "5"\ndate: 2026-10-02 10:00:00 +0900\nlayout: article\n---\n\nNotes.\n';

/** A window with an episode of this text, whose saves are kept. */
async function editorOf(text: string) {
  // Typing has paused for nobody here: what a save knows, it asked for.
  vi.useFakeTimers();
  const saved: string[] = [];
  const disk = { isFull: false };
  const page = await loadPage(
    {
      'episode:save': (request: { text: string }) => {
        if (disk.isFull) return fail({ reason: 'disk-full' });
        saved.push(request.text);
        return ok({ hash: `hash of ${request.text}` });
      },
    },
    text,
  );
  await workerHere();
  const { analyseShow, startAnalysis } = await import('../../../renderer/workers/analysis.ts');
  const { saveEpisode } = await import('../../../renderer/actions/save-episode.ts');
  startAnalysis();
  analyseShow(page.opened);
  const asked: string[][] = [];
  page.useDialogs.subscribe(({ open }) => {
    const [question] = open;
    if (question?.type !== 'problems') return;
    asked.push(question.problems.map(({ rule }) => rule));
    queueMicrotask(() => question.answer(answer.now));
  });
  const answer: { now: 'save' | 'cancel' } = { now: 'cancel' };
  return { page, asked, answer, disk, saved, save: () => saveEpisode(path) };
}

test('an error that stands in the file is not asked about, even where the person typed before it was judged', async () => {
  const { page, asked, saved, save } = await editorOf(withoutAudio);
  await page.type(withoutAudio.replace('Notes.', 'More notes.'));
  expect(await save()).toBe(true);
  expect(asked).toEqual([]);
  expect(saved).toEqual([withoutAudio.replace('Notes.', 'More notes.')]);
});

test('an error that this editing brought in is asked about, and again when it was mended and is brought in again', async () => {
  const broken = withoutAudio.replace('date: 2026-10-02 10:00:00 +0900', 'date: yesterday');
  const { page, asked, answer, saved, save } = await editorOf(withoutAudio);
  await page.type(broken);
  expect(await save()).toBe(false);
  expect(asked).toHaveLength(1);
  expect(saved).toEqual([]);
  answer.now = 'save';
  expect(await save()).toBe(true);
  await page.type(broken.replace('Notes.', 'More notes.'));
  expect(await save()).toBe(true);
  expect(asked).toHaveLength(2);
  await page.type(withoutAudio);
  expect(await save()).toBe(true);
  await page.type(broken);
  expect(await save()).toBe(true);
  expect(asked).toHaveLength(3);
});

test('what was answered "Save anyway" is not asked again where the disk refused it', async () => {
  const broken = withoutAudio.replace('date: 2026-10-02 10:00:00 +0900', 'date: yesterday');
  const { page, asked, answer, disk, save } = await editorOf(withoutAudio);
  answer.now = 'save';
  await page.type(broken);
  disk.isFull = true;
  expect(await save()).toBe(false);
  expect(await save()).toBe(false);
  expect(asked).toHaveLength(1);
});

test('rules that never answer do not keep words from the disk', async () => {
  const { page, saved, save } = await editorOf(withoutAudio);
  const analysis = await import('../../../renderer/workers/analysis.ts');
  vi.stubGlobal(
    'Worker',
    class {
      postMessage() {}
    },
  );
  analysis.startAnalysis();
  await page.type(`${withoutAudio}More.\n`);
  const saving = save();
  await vi.runAllTimersAsync();
  expect(await saving).toBe(true);
  expect(saved).toHaveLength(1);
});
