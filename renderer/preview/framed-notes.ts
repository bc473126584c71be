import { CONTENT_PLACE, type SiteFrame } from '#shared/liquid/site-frame.ts';
import type { Translator } from '#shared/words/translator.ts';
import { inertNodes, type PageContext } from './inert/inert-nodes.ts';
import { BODY_CLASS, inertSheet } from './inert/inert-sheet.ts';

/** Puts the notes into the site's own frame, or takes them out of it again. */
export interface NotesFrame {
  /** Whether the frame now stands: a layout whose place for the notes is no place for elements is none. */
  show(frame: SiteFrame | undefined, context: PageContext, words: Translator): boolean;
}

export function notesFrame(root: ShadowRoot, notes: HTMLElement, plainStyle: HTMLStyleElement): NotesFrame {
  let shown: SiteFrame | undefined;
  let box: HTMLElement | undefined;
  const leave = () => {
    if (box !== undefined) box.replaceWith(notes);
    box = undefined;
    shown = undefined;
    root.adoptedStyleSheets = [];
    plainStyle.disabled = false;
  };
  return {
    show(frame, context, words) {
      if (frame === shown) return box !== undefined;
      leave();
      if (frame === undefined) return false;
      const body = document.createElement('div');
      body.className = `${BODY_CLASS} ${frame.bodyClass}`;
      if (frame.bodyId !== '') body.id = frame.bodyId;
      body.append(...inertNodes(frame.html, context, words));
      const place = placeOfNotes(body);
      if (place === undefined) return false;
      notes.replaceWith(body);
      place.replaceWith(notes);
      root.adoptedStyleSheets = frame.css.map(inertSheet);
      plainStyle.disabled = frame.css.length > 0;
      body.classList.toggle('site-body--plain', frame.css.length === 0);
      box = body;
      shown = frame;
      return true;
    },
  };
}

/** The text that stands where the notes do, by itself. */
function placeOfNotes(body: HTMLElement): Text | undefined {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(CONTENT_PLACE);
    if (at === -1) continue;
    const place = (node as Text).splitText(at);
    place.splitText(CONTENT_PLACE.length);
    return place;
  }
  return undefined;
}
