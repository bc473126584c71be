import { lastBefore } from './line-places.ts';
import { elementsOf, type ShownBlock } from './shown-block.ts';
import { lineOfElement, markedElements } from './source-lines.ts';

/** What a rule complains of, as the page shows it. */
export interface PageProblem {
  /** Line of the notes, from 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly words: string;
  /** Of a link: its address, and how many uses of the same address stand before it in its block. */
  readonly link?: { readonly url: string; readonly before: number };
  /** Takes the person to the place in the source. */
  readonly reveal: () => void;
}

/** The address that an element of the page has in the notes; shown pictures and placeholders have others of their own. */
export const ADDRESS_ATTRIBUTE = 'data-address';

/** Outlines elements and keeps what is said of each. */
export interface ProblemOutlines {
  /** The problems of the page as it is now; elements that nothing is said of any more lose their outline. */
  show(problems: readonly PageProblem[], blocks: readonly ShownBlock[]): void;
  /** The problems of the outlined element that a node is in, with that element. */
  at(node: Node | null): { readonly element: Element; readonly problems: readonly PageProblem[] } | undefined;
}

export function problemOutlines(): ProblemOutlines {
  let outlined = new Map<Element, readonly PageProblem[]>();
  return {
    show(problems, blocks) {
      const wanted = new Map<Element, PageProblem[]>();
      for (const problem of problems) {
        const element = elementOf(problem, blocks);
        if (element !== undefined) append(wanted, element, problem);
      }
      for (const element of outlined.keys()) if (!wanted.has(element)) unmark(element);
      for (const [element, list] of wanted) if (!isSaid(outlined.get(element), list)) mark(element, list);
      outlined = wanted;
    },
    at(node) {
      for (
        let element = node instanceof Element ? node : node?.parentElement;
        element;
        element = element.parentElement
      ) {
        const problems = outlined.get(element);
        if (problems !== undefined) return { element, problems };
      }
      return undefined;
    },
  };
}

function elementOf(problem: PageProblem, blocks: readonly ShownBlock[]): Element | undefined {
  const block = blocks[lastBefore(blocks, ({ startLine }) => startLine <= problem.line)];
  if (block === undefined || problem.line > block.endLine) {
    // The address of a reference stands in its definition, which shows nothing: the links that use it do.
    for (const other of problem.link === undefined ? [] : blocks) {
      const use = linkIn(other, problem);
      if (use !== undefined) return use;
    }
    return undefined;
  }
  return linkIn(block, problem) ?? lineIn(block, problem.line) ?? elementsOf(block)[0];
}

function linkIn(block: ShownBlock, { link }: PageProblem): Element | undefined {
  if (link === undefined) return undefined;
  const uses = elementsOf(block).flatMap((element) => [
    ...(element.getAttribute(ADDRESS_ATTRIBUTE) === link.url ? [element] : []),
    ...element.querySelectorAll(`[${ADDRESS_ATTRIBUTE}="${CSS.escape(link.url)}"]`),
  ]);
  return uses[link.before] ?? uses[0];
}

/** The outermost of the elements that begin on the last line at or above this one: an item, a row, a paragraph. */
function lineIn(block: ShownBlock, line: number): Element | undefined {
  let found: Element | undefined;
  let at = -1;
  for (const element of markedElements(block.nodes)) {
    const own = block.startLine + (lineOfElement(element) ?? 0);
    if (own > line || own <= at) continue;
    found = element;
    at = own;
  }
  return found;
}

function append(lists: Map<Element, PageProblem[]>, element: Element, problem: PageProblem): void {
  const list = lists.get(element);
  if (list === undefined) lists.set(element, [problem]);
  else list.push(problem);
}

/** Whether an element has its outline and words already: after a check most have. */
function isSaid(before: readonly PageProblem[] | undefined, now: readonly PageProblem[]): boolean {
  if (before?.length !== now.length) return false;
  return now.every(
    ({ severity, words }, index) => severity === before[index]?.severity && words === before[index]?.words,
  );
}

function mark(element: Element, problems: readonly PageProblem[]): void {
  const isError = problems.some(({ severity }) => severity === 'error');
  element.classList.add('has-problem');
  element.classList.toggle('has-problem--error', isError);
  element.setAttribute('aria-description', problems.map(({ words }) => words).join(' '));
  if (element instanceof HTMLElement && element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = 0;
    element.dataset['focusable'] = 'problem';
  }
}

function unmark(element: Element): void {
  element.classList.remove('has-problem', 'has-problem--error');
  element.removeAttribute('aria-description');
  if (!(element instanceof HTMLElement) || element.dataset['focusable'] !== 'problem') return;
  element.removeAttribute('tabindex');
  delete element.dataset['focusable'];
}
