import DOMPurify, { type Config } from 'dompurify';
import type { Translator } from '#shared/words/translator.ts';
import { siteAddress } from './site-address.ts';

export interface PageContext {
  /** The show's id, for `app://show-ID/`. */
  readonly id: string;
  /** Folder of the episode's page below the site's root, for relative addresses. */
  readonly folder: string;
}

/** What raw HTML of the notes may be in this window. Everything else is dropped, its text kept. */
const policy = {
  ADD_TAGS: ['iframe', 'script', 'audio', 'video', 'source', 'object', 'embed'],
  ADD_ATTR: ['target', 'src', 'controls'],
  FORBID_TAGS: ['form', 'base', 'link', 'meta'],
  FORBID_ATTR: ['srcset', 'ping', 'formaction', 'background', 'poster'],
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
} satisfies Config;

/** What runs or loads something on the site: here it is said, not done. */
const active: ReadonlySet<string> = new Set(['iframe', 'script', 'object', 'embed', 'audio', 'video']);

/** The nodes of a block: nothing in them runs, nothing is fetched but pictures and sounds of the show's own folder. */
export function inertNodes(html: string, context: PageContext, words: Translator): readonly Node[] {
  // Parsed in a document of its own, which loads nothing; scripts become placeholders before anything is inserted.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...parsed.querySelectorAll([...active].join(','))])
    element.replaceWith(placeholder(element, context, words));
  const fragment = DOMPurify.sanitize(parsed.body, policy);
  for (const picture of fragment.querySelectorAll('img')) localise(picture, context, words);
  for (const link of fragment.querySelectorAll('a[href]'))
    link.setAttribute('title', link.getAttribute('title') ?? link.getAttribute('href') ?? '');
  return [...fragment.childNodes];
}

function placeholder(element: Element, context: PageContext, words: Translator): Element {
  const name = element.localName;
  const source = element.getAttribute('src') ?? element.querySelector('[src]')?.getAttribute('src') ?? '';
  const local = name === 'audio' && source !== '' ? siteAddress(source, context.id, context.folder) : undefined;
  const box = element.ownerDocument.createElement(local === undefined ? 'span' : 'audio');
  if (local !== undefined) {
    box.setAttribute('src', local);
    box.setAttribute('controls', '');
    return box;
  }
  box.className = `placeholder placeholder--${name}`;
  const kind = element.ownerDocument.createElement('strong');
  kind.textContent = words('app.preview.placeholder', { name });
  box.append(kind);
  if (/^(?:https?:)?\/\//.test(source)) {
    const link = element.ownerDocument.createElement('a');
    link.href = source.startsWith('//') ? `https:${source}` : source;
    link.textContent = source;
    box.append(' ', link);
  }
  return box;
}

/** A picture of the site is shown from the folder; one from elsewhere is named, not fetched. */
function localise(picture: HTMLImageElement, context: PageContext, words: Translator): void {
  const source = picture.getAttribute('src') ?? '';
  if (source.startsWith('data:')) return;
  const local = siteAddress(source, context.id, context.folder);
  if (local !== undefined) {
    picture.setAttribute('src', local);
    picture.loading = 'lazy';
    return;
  }
  const box = document.createElement('span');
  box.className = 'placeholder placeholder--img';
  box.textContent = `${words('app.preview.remotePicture')} ${picture.alt} `;
  const link = document.createElement('a');
  link.href = source;
  link.textContent = source;
  box.append(link);
  picture.replaceWith(box);
}
