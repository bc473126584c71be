import DOMPurify, { type Config } from 'dompurify';
import { hasMarks, type LiquidMark } from '#shared/liquid/liquid-mark.ts';
import { LINE_ATTRIBUTE } from '#shared/markdown/line-attribute.ts';
import type { Translator } from '#shared/words/translator.ts';
import { ADDRESS_ATTRIBUTE } from '../problem-outlines.ts';
import { fetchedPicture } from '../remote-pictures.ts';
import { siteAddress } from '../site-address.ts';
import { type Active, activeOf, activeSelector, openable, placeholderFor } from './placeholders.ts';
import { showMarks } from './shown-marks.ts';
import { withoutRequests } from './without-requests.ts';

export interface PageContext {
  /** The show's id, for `app://show-ID/`. */
  readonly id: string;
  /** Folder of the episode's own file, for relative addresses. */
  readonly folder: string;
  /** What stands for Liquid that has no value or is not run here. */
  readonly marks: readonly LiquidMark[];
}

/** Marks where an active element stood; the number is new in every run, so that no notes can write one. */
const HOLE_ATTRIBUTE = 'data-hole';
const run = crypto.randomUUID();

/** What raw HTML of the notes may be in this window. Everything else is dropped, its text kept. */
const policy = {
  ADD_ATTR: ['target', LINE_ATTRIBUTE, HOLE_ATTRIBUTE],
  FORBID_TAGS: ['style', 'template'],
  FORBID_ATTR: [
    'srcset',
    'ping',
    'formaction',
    'background',
    'poster',
    'slot',
    'popover',
    'popovertarget',
    'autofocus',
  ],
  ALLOW_DATA_ATTR: false,
  IN_PLACE: true as const,
} satisfies Config;

/** What says something of a whole document, or loads for another element. */
const ofDocuments = 'base, link, meta, track, style, title';

// What stands in a template is part of no document: it loads nothing and has no say in where addresses lead.
const template = document.createElement('template');

/** The nodes of a block: nothing in them runs, nothing is fetched but pictures and sounds of the show's own folder. */
export function inertNodes(html: string, context: PageContext, words: Translator): readonly Node[] {
  template.innerHTML = `<div>${html}`;
  const root = template.content.firstElementChild;
  if (root === null) return [];
  // A stray end tag may have closed the element around; what stands behind it belongs to the block.
  root.append(...[...template.content.childNodes].slice(1));
  for (const element of root.querySelectorAll(ofDocuments)) element.remove();
  const holes = takeActive(root);
  DOMPurify.sanitize(root, policy);
  withoutRequests(root);
  for (const picture of root.querySelectorAll('img')) localise(picture, context, words);
  for (const link of root.querySelectorAll('a[href]')) nameAddress(link, link.getAttribute('href') ?? '');
  if (hasMarks(html)) showMarks(root, context.marks, words);
  for (const hole of root.querySelectorAll(`[${HOLE_ATTRIBUTE}]`)) fill(hole, holes, context, words);
  // A copy of the page's own: moving nodes from one document to another takes Chromium milliseconds for each.
  return [...document.importNode(root, true).childNodes];
}

/** Takes what runs or loads out and leaves holes; what stands inside of such an element goes with it. */
function takeActive(root: Element): readonly Active[] {
  const taken: Active[] = [];
  for (const element of root.querySelectorAll(activeSelector)) {
    if (!root.contains(element)) continue;
    const hole = element.ownerDocument.createElement('span');
    hole.setAttribute(HOLE_ATTRIBUTE, `${run}-${taken.length}`);
    const line = element.getAttribute(LINE_ATTRIBUTE);
    if (line !== null) hole.setAttribute(LINE_ATTRIBUTE, line);
    taken.push(activeOf(element));
    element.replaceWith(hole);
  }
  return taken;
}

function nameAddress(element: Element, address: string): void {
  element.setAttribute(ADDRESS_ATTRIBUTE, address);
  if (!element.hasAttribute('title')) element.setAttribute('title', address);
}

function fill(hole: Element, holes: readonly Active[], context: PageContext, words: Translator): void {
  const name = hole.getAttribute(HOLE_ATTRIBUTE) ?? '';
  const active = name.startsWith(`${run}-`) ? holes[Number(name.slice(run.length + 1))] : undefined;
  hole.removeAttribute(HOLE_ATTRIBUTE);
  if (active === undefined) return;
  const local = active.source === '' ? undefined : siteAddress(active.source, context.id, context.folder);
  const filled = placeholderFor(active, local, words);
  const line = hole.getAttribute(LINE_ATTRIBUTE);
  if (line !== null) filled.setAttribute(LINE_ATTRIBUTE, line);
  if (active.source !== '') filled.setAttribute(ADDRESS_ATTRIBUTE, active.source);
  hole.replaceWith(filled);
}

/** A picture of the site is shown from the folder; one from elsewhere is named, and fetched only when the person asks. */
function localise(picture: HTMLImageElement, context: PageContext, words: Translator): void {
  const source = picture.getAttribute('src') ?? '';
  picture.setAttribute(ADDRESS_ATTRIBUTE, source);
  if (/^data:image\//i.test(source)) return;
  const local = siteAddress(source, context.id, context.folder);
  if (local !== undefined) {
    picture.setAttribute('src', local);
    picture.setAttribute('decoding', 'async');
    return;
  }
  const fetched = fetchedPicture(openable(source) ?? '');
  if (fetched !== undefined) {
    picture.setAttribute('src', fetched);
    return;
  }
  const picturePlaceholder = placeholderFor(
    { name: 'img', source, title: picture.getAttribute('alt') ?? '', className: '' },
    undefined,
    words,
  );
  const line = picture.getAttribute(LINE_ATTRIBUTE);
  if (line !== null) picturePlaceholder.setAttribute(LINE_ATTRIBUTE, line);
  picturePlaceholder.setAttribute(ADDRESS_ATTRIBUTE, source);
  picture.replaceWith(picturePlaceholder);
  // The picture waits inside, without its address, for the person to ask for it.
  picture.removeAttribute('src');
  picture.hidden = true;
  picturePlaceholder.append(picture);
}
