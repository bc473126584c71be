import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openedDocument } from '#shared/document/episode-document.ts';
import type { CheckUpdate, FromWorker, ToWorker } from '../../../renderer/workers/analysis-messages.ts';
import { loadPage, onDisk, path, showInWindow, workerHere } from '../support/page.ts';

const text = '---\ntitle: "5"\n---\n\nNotes.\n';

/** The worker's side of the channel: keeps what it was told, answers when the test says so. */
class HeldWorker {
  static last: HeldWorker;
  readonly heard: ToWorker[] = [];
  onmessage: ((event: { data: FromWorker }) => void) | undefined;
  constructor() {
    HeldWorker.last = this;
  }
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  told<Type extends ToWorker['type']>(type: Type): Extract<ToWorker, { type: Type }>[] {
    return this.heard.filter((message): message is Extract<ToWorker, { type: Type }> => message.type === type);
  }
  say(data: FromWorker): void {
    this.onmessage?.({ data });
  }
}

function check(told: number, opening = 1, version = 0): CheckUpdate {
  const counts = { characters: 0, words: 0, minutes: 0, isCountedByWords: true };
  const lines = { lineStarts: Uint32Array.of(0), lineEnd: '\n' as const };
  const found = { problems: [], links: [], feed: [], notesBytes: 0, counts, ...lines };
  return { type: 'check', path, opening, told, state: 1, version, ...found };
}

/** A page whose worker is held, its show told. */
async function pageOfHeldWorker(requests = {}, opened = showInWindow()) {
  vi.stubGlobal('Worker', HeldWorker);
  const page = await loadPage(requests, text, opened);
  const analysis = await import('../../../renderer/workers/analysis.ts');
  const { useFindings } = await import('../../../renderer/store/findings-store.ts');
  analysis.startAnalysis();
  analysis.analyseShow(opened);
  return { page, ...analysis, useFindings, worker: HeldWorker.last };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a check that had not heard of the audio is no answer about it', async () => {
  const { analyseAudio, worker } = await pageOfHeldWorker();
  let judged = false;
  const waiting = analyseAudio(path, { bytes: 63801 }).then(() => {
    judged = true;
  });
  const told = worker.told('audio').map((message) => message.told);
  expect(told).toHaveLength(1);
  worker.say(check(0));
  await vi.advanceTimersByTimeAsync(0);
  expect(judged).toBe(false);
  worker.say(check(told[0] ?? Number.NaN));
  await waiting;
  expect(judged).toBe(true);
});

test('what was found of an episode that was closed is not said of it when it is opened again', async () => {
  const { page, findingsOf, useFindings, worker } = await pageOfHeldWorker();
  page.useDocuments.setState({ documents: { [path]: { ...openedDocument(path, onDisk(text)), version: 7 } } });
  worker.say(check(0, 1, 7));
  expect(useFindings.getState().byPath[path]).toBeDefined();
  const waiting = findingsOf(path, 8);
  page.useDocuments.setState({ documents: {} });
  expect(useFindings.getState().byPath[path]).toBeUndefined();
  expect(await waiting).toBeUndefined();
  page.useDocuments.setState({ documents: { [path]: openedDocument(path, onDisk(text)) } });
  const again = findingsOf(path, 0);
  worker.say(check(0, 1, 7));
  expect(useFindings.getState().byPath[path]).toBeUndefined();
  worker.say(check(0, worker.told('text').at(-1)?.opening, 0));
  expect(await again).toMatchObject({ version: 0 });
});

test('the worker looks no more at an episode that was closed', async () => {
  const page = await loadPage({}, text);
  const { said } = await workerHere();
  const { analyseShow, startAnalysis } = await import('../../../renderer/workers/analysis.ts');
  startAnalysis();
  analyseShow(page.opened);
  await page.type(`${text}More.\n`);
  await vi.advanceTimersByTimeAsync(1);
  const before = said.length;
  expect(said.map(({ type }) => type)).toContain('page');
  page.useDocuments.setState({ documents: {} });
  await vi.runAllTimersAsync();
  expect(said).toHaveLength(before);
});

test('a save tells the worker of one episode, and reads nothing of the site again', async () => {
  const sources = vi.fn(() => ({}));
  const { page, worker } = await pageOfHeldWorker({ 'show:sources': sources });
  const { replaceSummary } = await import('../../../renderer/actions/follow-show.ts');
  await vi.advanceTimersByTimeAsync(0);
  replaceSummary(path, text);
  await vi.advanceTimersByTimeAsync(0);
  expect(worker.told('show')).toHaveLength(1);
  expect(worker.told('text')).toHaveLength(1);
  expect(worker.told('episodes').map(({ come }) => come.map(({ title }) => title))).toEqual([['5']]);
  expect(page.currentShow()?.episodes.map(({ title }) => title)).toEqual(['5']);
  expect(sources).toHaveBeenCalledTimes(1);
});

test('an episode is judged beside the others as they are after a save', async () => {
  const taken = '---\ntitle: "5"\ndate: 2026-10-02 10:00:00 +0900\naudio_file_path: /audio/5.mp3\n---\n\nNotes.\n';
  const page = await loadPage({}, taken);
  await workerHere();
  const { analyseShow, findingsOf, startAnalysis } = await import('../../../renderer/workers/analysis.ts');
  const { replaceSummary } = await import('../../../renderer/actions/follow-show.ts');
  startAnalysis();
  analyseShow(page.opened);
  const rules = async () => {
    const found = findingsOf(path, 0);
    await vi.runAllTimersAsync();
    return (await found)?.problems.map(({ rule }) => rule);
  };
  expect(await rules()).not.toContain('audio-duplicate');
  replaceSummary('_posts/2026-10-01-4.md', taken);
  expect(await rules()).toContain('audio-duplicate');
});

test('of the texts of the site the last that were asked for count, and the same are not told twice', async () => {
  const answers: ((sources: Record<string, string>) => void)[] = [];
  const asked = {
    'show:sources': () => new Promise<Record<string, string>>((resolve) => answers.push(resolve)),
  };
  const { page, analyseShow, worker } = await pageOfHeldWorker(asked);
  analyseShow(page.opened);
  await vi.advanceTimersByTimeAsync(0);
  answers[1]?.({ '_config.yml': 'new' });
  await vi.advanceTimersByTimeAsync(0);
  answers[0]?.({ '_config.yml': 'old' });
  await vi.advanceTimersByTimeAsync(0);
  analyseShow(page.opened);
  await vi.advanceTimersByTimeAsync(0);
  answers[2]?.({ '_config.yml': 'new' });
  await vi.advanceTimersByTimeAsync(0);
  expect(worker.told('sources').map(({ sources }) => sources['_config.yml'])).toEqual(['new']);
});

test('no text of a site is read that the page is not set with', async () => {
  const sources = vi.fn(() => ({}));
  const { show, ...opened } = showInWindow();
  await pageOfHeldWorker({ 'show:sources': sources }, { ...opened, show: { ...show, generator: 'hugo' } });
  expect(sources).not.toHaveBeenCalled();
});

test('what is opened before the worker is there is told it when it is, the show first', async () => {
  vi.stubGlobal('Worker', HeldWorker);
  const page = await loadPage({}, text);
  const { analyseShow, startAnalysis } = await import('../../../renderer/workers/analysis.ts');
  page.useDocuments.setState({ documents: {} });
  analyseShow(page.opened);
  page.useDocuments.setState({ documents: { [path]: openedDocument(path, onDisk(text)) } });
  startAnalysis();
  expect(HeldWorker.last.heard.map(({ type }) => type)).toEqual(['show', 'text']);
});
