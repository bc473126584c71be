import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNotesRenderer } from '#shared/markdown/notes-renderer.ts';
import { loadPage, path, workerHere } from '../support/page.ts';

const head = '---\ntitle: "5"\n---\n\n';
const notes = 'One.\n\n![two](/2.png)\n\nThree.\n';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A window with one episode whose page came from the worker. */
async function windowWithPage() {
  const page = await loadPage({}, head + notes);
  const { said } = await workerHere();
  const { analyseEpisodes, analyseShow, startAnalysis } = await import('../../../renderer/workers/analysis.ts');
  const { usePages } = await import('../../../renderer/store/pages-store.ts');
  const { useInterface } = await import('../../../renderer/store/interface-store.ts');
  await import('../../../renderer/workers/show-renderer.ts');
  startAnalysis();
  analyseShow(page.opened);
  await vi.runAllTimersAsync();
  const shown = () => usePages.getState().pages[path];
  return {
    said: () => said.filter(({ type }) => type === 'page').length,
    blocks: () => shown()?.blocks ?? [],
    version: () => shown()?.version,
    line: () => shown()?.notesLine,
    type: (next: string) => page.type(head + next),
    settled: () => vi.runAllTimersAsync(),
    analyseEpisodes,
    useInterface,
  };
}

/** What a page must be made of, whoever made it. */
function fresh(text: string) {
  return createNotesRenderer({ dialect: 'kramdown', lines: true }).render(text).blocks;
}

const withoutIds = (blocks: readonly { readonly id: number }[]) => blocks.map(({ id: _, ...block }) => block);

test('the page of short notes is there before the key is done, and the worker makes none', async () => {
  const window = await windowWithPage();
  const before = window.blocks();
  expect(withoutIds(before)).toEqual(fresh(notes));
  const said = window.said();
  await window.type(notes.replace('One', '**Eins**'));
  expect(withoutIds(window.blocks())).toEqual(fresh(notes.replace('One', '**Eins**')));
  expect(window.blocks().map(({ id }) => id)).toEqual([expect.any(Number), before[1]?.id, before[2]?.id]);
  expect(window.blocks()[0]?.id).not.toBe(before[0]?.id);
  expect(window.version()).toBe(1);
  expect(window.line()).toBe(5);
  await window.settled();
  expect(window.said()).toBe(said);
});

test('pages go from hand to hand, and what did not change keeps its nodes', async () => {
  const window = await windowWithPage();
  const picture = () => window.blocks().find(({ html }) => html.includes('2.png'))?.id;
  const first = picture();
  const edited = notes.replace('One', 'Eins');
  const long = `${edited}\n${'Long. '.repeat(5_000)}\n`;
  const steps = [edited, `${edited}\n{{ page.title }}\n`, edited, long, edited, notes];
  for (const text of steps) {
    await window.type(text);
    await window.settled();
    expect(withoutIds(window.blocks())).toEqual(fresh(text.replace('{{ page.title }}', '5')));
    expect(picture()).toBe(first);
  }
});

test('a page of the worker that comes behind a later one made here is not shown', async () => {
  const window = await windowWithPage();
  const liquid = `${notes}\n{{ page.title }}\n`;
  await window.type(liquid);
  await window.type(notes);
  const blocks = window.blocks();
  await window.settled();
  expect(withoutIds(window.blocks())).toEqual(fresh(notes));
  expect(window.blocks()).toEqual(blocks);
  await window.type(liquid);
  await window.settled();
  expect(withoutIds(window.blocks())).toEqual(fresh(liquid.replace('{{ page.title }}', '5')));
});

test('where no page is in view the worker makes it', async () => {
  const window = await windowWithPage();
  window.useInterface.setState({ previewTab: 'feed' });
  const said = window.said();
  await window.type(notes.replace('One', 'Eins'));
  expect(window.version()).toBe(0);
  await window.settled();
  expect(window.said()).toBe(said + 1);
  expect(withoutIds(window.blocks())).toEqual(fresh(notes.replace('One', 'Eins')));
});

test('when the show around it changes, the page stays', async () => {
  const window = await windowWithPage();
  await window.type(notes.replace('One', 'Eins'));
  const before = window.blocks();
  window.analyseEpisodes([], []);
  await window.settled();
  expect(window.blocks().map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});
