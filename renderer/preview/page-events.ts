import { request } from '../bridge.ts';
import { ADDRESS_ATTRIBUTE, type ProblemOutlines } from './problem-outlines.ts';
import { showPicture } from './show-picture.ts';

/** What the person may do with a place of the page. */
export interface PageMenu {
  /** Where the menu opens, in px of the window. */
  readonly x: number;
  readonly y: number;
  /** The address under it, where there is one that a browser opens. */
  readonly address: string | undefined;
  readonly reveal: () => void;
}

/** A place of the window, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PageEvents {
  /** Goes to the source of an element, or of the place in it that was pointed at (px of the window). */
  readonly reveal: (target: Element, point: Point | undefined) => void;
  readonly openMenu: (menu: PageMenu) => void;
}

/** Hands an address over to the person's browser; the main process refuses what is no web or mail address. */
function openOutside(address: string): void {
  request('shell:openAddress', { url: address });
}

/** The address that an element leads to: a link's, a placeholder's, a picture's from elsewhere. */
function addressAt(target: Element): string | undefined {
  const holder = target.closest(`[data-open], a[href], [${ADDRESS_ATTRIBUTE}]`);
  const address =
    holder?.getAttribute('data-open') ?? holder?.getAttribute('href') ?? holder?.getAttribute(ADDRESS_ATTRIBUTE) ?? '';
  return /^(?:https?|mailto):/i.test(address) ? address : undefined;
}

/**
 * A click goes to the source, never to another page: links open by Ctrl or Cmd, by their menu, or by the button of a
 * placeholder. All of it works from the keyboard, since Enter and the menu key make the same events.
 */
export function listenToPage(root: ShadowRoot, outlines: ProblemOutlines, events: () => PageEvents | undefined): void {
  const revealOf = (target: Element, point: Point | undefined) => () => {
    const problem = outlines.at(target)?.problems[0];
    if (problem === undefined) events()?.reveal(target, point);
    else problem.reveal();
  };
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === undefined) return;
    const mouse = event as MouseEvent;
    const isLink = target.closest('a, area') !== null;
    if (isLink) event.preventDefault();
    const asked = target.closest('[data-picture]');
    // Only a press of the person's own fetches anything.
    if (asked instanceof HTMLElement) {
      if (event.isTrusted) showPicture(root, asked);
      return;
    }
    const address = addressAt(target);
    const onPurpose = target.closest('[data-open]') !== null || (isLink && (mouse.ctrlKey || mouse.metaKey));
    if (onPurpose) {
      if (address !== undefined) openOutside(address);
      return;
    }
    if (target.closest('summary, label, input, select, textarea, button, audio, video') !== null) return;
    if (window.getSelection()?.isCollapsed === false) return;
    // Enter on a link makes a click without a place.
    revealOf(target, mouse.detail === 0 ? undefined : { x: mouse.clientX, y: mouse.clientY })();
  });
  root.addEventListener('auxclick', (event) => event.preventDefault());
  root.addEventListener('keydown', (event) => {
    const key = event as KeyboardEvent;
    const target = event.target instanceof Element ? event.target : undefined;
    if (key.key !== 'Enter' || target?.matches('a, button, input, summary') !== false) return;
    outlines.at(target)?.problems[0]?.reveal();
  });
  root.addEventListener('contextmenu', (event) => {
    const mouse = event as MouseEvent;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === undefined) return;
    event.preventDefault();
    const box = target.getBoundingClientRect();
    const isByKey = mouse.clientX === 0 && mouse.clientY === 0;
    const point = { x: mouse.clientX, y: mouse.clientY };
    const place = isByKey ? { x: box.left, y: box.bottom } : point;
    const reveal = revealOf(target, isByKey ? undefined : point);
    events()?.openMenu({ ...place, address: addressAt(target), reveal });
  });
}
