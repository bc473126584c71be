import type { Translator } from '#shared/words/translator.ts';
import { request } from '../bridge.ts';
import type { Page } from '../store/pages-store.ts';
import { inertNodes, type PageContext } from './inert-html.ts';
import type { Place } from './line-places.ts';
import pageStyle from './rendered-notes.css?inline';

interface ShownBlock {
  readonly id: number;
  readonly nodes: readonly Node[];
  readonly startLine: number;
  readonly endLine: number;
}

/** The notes of a page in a root of its own: no style of the window reaches in, none of the notes' reaches out. */
export interface RenderedNotesView {
  /** Makes the page show this version: blocks that it already has keep their nodes. */
  show(page: Page, options: PageContext & { readonly label: string; readonly words: Translator }): void;
  /** Outlines the blocks that these lines of the notes (from 1) are in. */
  outline(lines: ReadonlySet<number>): void;
  /** Where the blocks stand: their notes' lines and places in px from the scrolled content's top. */
  places(top: number): readonly Place[];
  /** Called with a line of the notes when the person clicks on what stands there. */
  onLine: ((line: number) => void) | undefined;
}

export function createRenderedNotes(host: HTMLElement): RenderedNotesView {
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = pageStyle;
  const notes = document.createElement('div');
  notes.className = 'notes';
  notes.setAttribute('role', 'group');
  root.append(style, notes);
  let shown: readonly ShownBlock[] = [];
  let outlined: ReadonlySet<ShownBlock> = new Set();
  const view: RenderedNotesView = {
    onLine: undefined,
    show(page, options) {
      notes.setAttribute('aria-label', options.label);
      const { blocks } = page;
      const most = Math.min(shown.length, blocks.length);
      let head = 0;
      while (head < most && shown[head]?.id === blocks[head]?.id) head++;
      let tail = 0;
      while (tail < most - head && shown.at(-1 - tail)?.id === blocks.at(-1 - tail)?.id) tail++;
      for (const block of shown.slice(head, shown.length - tail))
        for (const node of block.nodes) notes.removeChild(node);
      const rest = shown.slice(shown.length - tail);
      const before = rest.find((block) => block.nodes.length > 0)?.nodes[0] ?? null;
      const between = blocks.slice(head, blocks.length - tail).map((block) => {
        const nodes = inertNodes(block.html, options, options.words);
        for (const node of nodes) notes.insertBefore(node, before);
        return { ...block, nodes };
      });
      const moved = rest.map((block, index) => ({
        ...block,
        ...linesOf(blocks[blocks.length - tail + index] ?? block),
      }));
      shown = [...shown.slice(0, head), ...between, ...moved];
    },
    outline(lines) {
      const wanted = new Set([...lines].flatMap((line) => blockAt(shown, line) ?? []));
      for (const block of outlined) if (!wanted.has(block)) mark(block, false);
      for (const block of wanted) mark(block, true);
      outlined = wanted;
    },
    places(top) {
      return shown.flatMap((block) => {
        const elements = block.nodes.filter((node) => node instanceof Element);
        const first = elements[0]?.getBoundingClientRect();
        const last = elements.at(-1)?.getBoundingClientRect();
        if (first === undefined || last === undefined) return [];
        return [{ line: block.startLine, end: block.endLine, top: first.top - top, bottom: last.bottom - top }];
      });
    },
  };
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const address = target?.closest('a')?.getAttribute('href');
    if (target?.closest('a, summary, label, input') !== null) {
      if (target?.closest('a') !== null) event.preventDefault();
      const mouse = event as MouseEvent;
      if (address && (mouse.ctrlKey || mouse.metaKey)) request('shell:openAddress', { url: address });
      if (address) return;
    }
    const block = shown.find((candidate) =>
      candidate.nodes.some((node) => target !== undefined && node.contains(target)),
    );
    if (block !== undefined) view.onLine?.(block.startLine);
  });
  return view;
}

function linesOf({ startLine, endLine }: { readonly startLine: number; readonly endLine: number }) {
  return { startLine, endLine };
}

/** The block that a line of the notes is in; blocks stand in the order of their lines. */
function blockAt(blocks: readonly ShownBlock[], line: number): ShownBlock | undefined {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block === undefined) return undefined;
    if (line < block.startLine) high = middle - 1;
    else if (line > block.endLine) low = middle + 1;
    else return block;
  }
  return undefined;
}

function mark(block: ShownBlock, isMarked: boolean): void {
  for (const node of block.nodes) if (node instanceof Element) node.classList.toggle('has-problem', isMarked);
}
