import type { Translator } from '#shared/words/translator.ts';
import { request } from '../bridge.ts';
import type { Page } from '../store/pages-store.ts';
import { inertNodes, type PageContext } from './inert-html.ts';
import type { Place } from './line-places.ts';
import pageStyle from './rendered-notes.css?inline';

interface ShownBlock {
  readonly id: number;
  readonly nodes: readonly Node[];
  startLine: number;
  endLine: number;
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
  const view: RenderedNotesView = {
    onLine: undefined,
    show(page, options) {
      notes.setAttribute('aria-label', options.label);
      const kept = new Map(shown.map((block) => [block.id, block]));
      const next = page.blocks.map((block) => ({
        id: block.id,
        startLine: block.startLine,
        endLine: block.endLine,
        nodes: kept.get(block.id)?.nodes ?? inertNodes(block.html, options, options.words),
      }));
      const stays = new Set(next.map((block) => block.id));
      for (const block of shown) if (!stays.has(block.id)) for (const node of block.nodes) notes.removeChild(node);
      placeInOrder(
        notes,
        next.flatMap((block) => block.nodes),
      );
      shown = next;
    },
    outline(lines) {
      for (const block of shown) {
        const isMarked = [...lines].some((line) => line >= block.startLine && line <= block.endLine);
        for (const node of block.nodes) if (node instanceof Element) node.classList.toggle('has-problem', isMarked);
      }
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

/** Brings nodes into an order with as few moves as there are new ones: what stays is not touched. */
function placeInOrder(parent: Element, nodes: readonly Node[]): void {
  let at: ChildNode | null = parent.firstChild;
  for (const node of nodes) {
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
}
