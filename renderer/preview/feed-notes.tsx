import { useLayoutEffect, useRef } from 'react';
import { usePages } from '../store/pages-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { feedPieces } from './feed-cut.ts';
import feedStyle from './feed-notes.css?inline';
import { inertNodes } from './inert/inert-nodes.ts';
import { listenToPage } from './page-events.ts';
import { problemOutlines } from './problem-outlines.ts';
import { replaceChanged } from './replace-blocks.ts';
import type { ShownBlock } from './shown-block.ts';

/** The notes as a podcast app shows them: text, links and lists, up to where it cuts them. */
export function FeedNotes({ path }: { readonly path: string }) {
  const words = useWords();
  const host = useRef<HTMLDivElement>(null);
  const notes = useRef<HTMLElement>(undefined);
  const shown = useRef<readonly ShownBlock[]>([]);
  const page = usePages((state) => state.pages[path]);
  const id = useShow((store) => (store.state.type === 'open' ? store.state.opened.id : ''));
  useLayoutEffect(() => {
    if (host.current !== null) notes.current ??= notesIn(host.current);
  }, []);
  useLayoutEffect(() => {
    if (page === undefined || notes.current === undefined) return;
    const context = { id, folder: path.slice(0, path.lastIndexOf('/') + 1), marks: page.marks };
    shown.current = replaceChanged(notes.current, shown.current, feedPieces(page.blocks, words.language), (piece) => {
      const nodes = inertNodes(piece.html, context, words);
      if (piece.taken !== undefined) markCut(nodes, piece.html.slice(0, piece.taken), words('page.feed.cut'));
      if (piece.isOff) for (const node of nodes) if (node instanceof Element) node.classList.add('cut-off');
      return nodes;
    });
  }, [page, id, path, words]);
  return <div ref={host} className="feed-item__notes" />;
}

function notesIn(host: HTMLElement): HTMLElement {
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = feedStyle;
  const notes = document.createElement('div');
  notes.className = 'notes';
  root.append(style, notes);
  listenToPage(root, problemOutlines(), () => undefined);
  return notes;
}

/** Puts the mark behind as much text as the HTML that is taken holds. */
function markCut(nodes: readonly Node[], taken: string, label: string): void {
  const template = document.createElement('template');
  // A tag that is cut in two shows nothing.
  template.innerHTML = taken.replace(/<[^>]*$/, '');
  let left = template.content.textContent?.length ?? 0;
  const mark = document.createElement('span');
  mark.className = 'cut';
  mark.setAttribute('role', 'separator');
  mark.textContent = label;
  const texts = nodes.flatMap(textsIn);
  for (const text of texts) {
    if (left > text.data.length) {
      left -= text.data.length;
      continue;
    }
    text.splitText(left).before(mark);
    return;
  }
  texts.at(-1)?.after(mark);
}

function textsIn(node: Node): readonly Text[] {
  if (node instanceof Text) return [node];
  return [...node.childNodes].flatMap(textsIn);
}
