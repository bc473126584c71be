import type { SiteFrame } from '#shared/liquid/site-frame.ts';
import { LINE_ATTRIBUTE } from '#shared/markdown/line-attribute.ts';
import type { Translator } from '#shared/words/translator.ts';
import type { Page } from '../store/pages-store.ts';
import { notesFrame } from './framed-notes.ts';
import { inertNodes, type PageContext } from './inert/inert-nodes.ts';
import { lateBlocks } from './late-blocks.ts';
import { listenToPage, type PageEvents, type Point } from './page-events.ts';
import pageStyle from './page-marks.css?inline';
import { type PagePlaces, pagePlaces } from './page-places.ts';
import { type PageProblem, problemOutlines } from './problem-outlines.ts';
import { showProblemTips } from './problem-tip.ts';
import plainStyle from './rendered-notes.css?inline';
import { replaceChanged } from './replace-blocks.ts';
import type { ShownBlock } from './shown-block.ts';
import { lineOfElement, linesBefore } from './source-lines.ts';

/** The notes of a page in a root of its own: no style of the window reaches in, none of the notes' reaches out. */
export interface RenderedNotesView {
  /** The element that holds the blocks. */
  readonly notes: HTMLElement;
  /** Makes the page show this version: blocks that it already has keep their nodes. */
  show(page: Page, options: ShowOptions): void;
  /** Puts the site's own frame around the notes, or takes it away; tells whether it stands. */
  frame(frame: SiteFrame | undefined, context: PageContext, words: Translator): boolean;
  /** Outlines what the rules complain of. */
  outline(problems: readonly PageProblem[]): void;
  readonly places: PagePlaces;
  /** The line of the notes (from 1) that an element, or the place in it that was pointed at, comes from. */
  lineOf(target: Element, point: Point | undefined): number | undefined;
  /** What a click, a key or a menu on the page does. */
  events: PageEvents | undefined;
}

interface ShowOptions extends PageContext {
  readonly label: string;
  readonly words: Translator;
  /** The line of the notes (from 1) that is looked at: of a long page, what stands there comes first. */
  readonly line: number;
}

/** So many new blocks are made at once, which takes less than a frame; of more, the rest follows piece by piece. */
const atOnce = 96;

export function createRenderedNotes(host: HTMLElement): RenderedNotesView {
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = pageStyle;
  const plain = document.createElement('style');
  plain.textContent = plainStyle;
  const notes = document.createElement('div');
  notes.className = 'notes';
  notes.setAttribute('role', 'group');
  root.append(style, plain, notes);
  const framed = notesFrame(root, notes, plain);
  let shown: readonly ShownBlock[] = [];
  let problems: readonly PageProblem[] = [];
  const outlines = problemOutlines();
  const late = lateBlocks(notes, () => outlines.show(problems, shown));
  const view: RenderedNotesView = {
    notes,
    events: undefined,
    places: pagePlaces(() => shown),
    show(page, options) {
      notes.setAttribute('aria-label', options.label);
      let made = 0;
      shown = replaceChanged(notes, shown, page.blocks, ({ html, startLine, endLine }, fresh) => {
        const make = () => inertNodes(html, options, options.words);
        if (fresh > atOnce && (endLine < options.line || ++made > atOnce)) return late.hold({ startLine, make });
        return make();
      });
      late.beginAt(options.line);
    },
    frame: (frame, context, words) => framed.show(frame, context, words),
    outline(found) {
      problems = found;
      outlines.show(problems, shown);
    },
    lineOf(target, point) {
      const block = shown.find(({ nodes }) => nodes.some((node) => node.contains(target)));
      const element = target.closest(`[${LINE_ATTRIBUTE}]`) ?? target.querySelector(`[${LINE_ATTRIBUTE}]`);
      if (block === undefined) return undefined;
      const first = block.startLine + (element === null ? 0 : (lineOfElement(element) ?? 0));
      const caret = point === undefined ? null : caretAt(point, root);
      return element === null || caret === null || !element.contains(caret.offsetNode)
        ? first
        : first + linesBefore(element, caret);
    },
  };
  showProblemTips(root, outlines);
  listenToPage(root, outlines, () => view.events);
  return view;
}

/** The place in the text that was pointed at; Chromium tells it of a shadow root since version 128. */
function caretAt({ x, y }: Point, root: ShadowRoot): CaretPosition | null {
  return document.caretPositionFromPoint(x, y, { shadowRoots: [root] });
}
