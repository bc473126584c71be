import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type EditorWindow, launchEditor } from '../support/app.ts';
import { episodeIsOpen, parts } from '../support/editor.ts';
import { showOfLongEpisodes } from '../support/long-episode.ts';

const long = process.env['TEST_LONG'] === '1';
const episodes = long ? 10 : 2;
const positions = long ? 100 : 25;

let editor: EditorWindow | undefined;
test.afterEach(() => editor?.close());

/** What stands at the top of both, read from the screen. */
interface Tops {
  /** The line of the file that touches the editor's top. */
  readonly editor: number;
  /** Numbers of the sentences in the page that begin last above its top and first below it; null for none. */
  readonly above: string | null;
  readonly below: string | null;
}

/** Scrolls one of the two, as the wheel does, and tells what stands at the top of both when both have drawn. */
function topsAfter(page: Page, which: 'editor' | 'page', px: number): Promise<Tops> {
  return parts.rendered(page).evaluate(
    async (notes, to) => {
      const scroller = (notes.getRootNode() as ShadowRoot).host.closest('.preview__scroll') as HTMLElement;
      const text = document.querySelector('.notes .monaco-editor .monaco-scrollable-element') as HTMLElement;
      if (to.which === 'page') scroller.scrollTop = to.px;
      else
        for (const deltaY of [-1e7, to.px])
          text.dispatchEvent(
            new WheelEvent('wheel', {
              deltaY,
              wheelDeltaY: -deltaY,
              bubbles: true,
              cancelable: true,
            } as WheelEventInit),
          );
      for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
      const rows = [...document.querySelectorAll('.notes .monaco-editor .margin-view-overlays > div')]
        .map((row) => ({
          top: row.getBoundingClientRect().top,
          line: Number(row.querySelector('.line-numbers')?.textContent),
        }))
        .sort((a, b) => a.top - b.top);
      // Of a wrapped line only the first row has a number.
      let line = (rows.find((row) => row.line > 0)?.line ?? 1) - 1;
      let editor = line;
      const editorTop = text.getBoundingClientRect().top;
      for (const row of rows) {
        if (row.line > 0) line = row.line;
        if (row.top <= editorTop + 1) editor = line;
      }
      const top = scroller.getBoundingClientRect().top;
      let above: string | null = null;
      const walker = document.createTreeWalker(notes, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const match of (node.nodeValue ?? '').matchAll(/〔(\d+)〕/g)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + 1);
          // The sentence begins where its number does, or some rows above.
          if (range.getBoundingClientRect().bottom > top + 2) return { editor, above, below: match[1] ?? null };
          above = match[1] ?? null;
        }
      }
      return { editor, above, below: null };
    },
    { which, px },
  );
}

for (let number = 1; number <= episodes; number++) {
  test(`editor and page show the same line at their tops: long episode ${number}`, async () => {
    const paths = await showOfLongEpisodes(number, 24);
    const path = paths.at(-1) ?? '';
    const lines = (await readFile(path, 'utf8')).split('\n');
    const lineOf = new Map(
      lines.flatMap((line, index) => [...line.matchAll(/〔(\d+)〕/g)].map(([, key]) => [key ?? '', index + 1])),
    );
    editor = await launchEditor({ args: [path] });
    const { page } = editor;
    await episodeIsOpen(page);
    await expect
      .poll(() =>
        parts
          .rendered(page)
          .locator('img')
          .evaluateAll((all) => all.length > 0 && all.every((image) => (image as HTMLImageElement).naturalWidth > 0)),
      )
      .toBe(true);
    const apart: string[] = [];
    for (const which of ['editor', 'page'] as const) {
      const height =
        which === 'editor'
          ? lines.length * 25
          : await parts.rendered(page).evaluate((notes) => notes.getBoundingClientRect().height);
      for (let position = 1; position <= positions; position++) {
        const tops = await topsAfter(page, which, (height * position) / positions);
        const from = tops.above === null ? 1 : (lineOf.get(tops.above) ?? 0);
        const to = tops.below === null ? lines.length : (lineOf.get(tops.below) ?? 0);
        if (tops.editor < from - 1 || tops.editor > to + 1)
          apart.push(`${which} ${position}: editor at ${tops.editor}, page between ${from} and ${to}`);
      }
    }
    expect(apart).toEqual([]);
  });
}
