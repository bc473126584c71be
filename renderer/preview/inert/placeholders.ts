import { youtubeVideo } from '#shared/notes/addresses/youtube.ts';
import type { Translator } from '#shared/words/translator.ts';

/** An element that runs or loads something on the site: what it is, with its address and its own title. */
export interface Active {
  readonly name: string;
  /** As written, '' for none. */
  readonly source: string;
  readonly title: string;
  /** By which the site's styles know it; '' for none. */
  readonly className: string;
}

/** What runs or loads something on the site: here it is said, not done. */
export const activeSelector = 'iframe, frame, frameset, script, object, embed, applet, portal, audio, video, form';

export function activeOf(element: Element): Active {
  const own = element.getAttribute('src') ?? element.getAttribute('data') ?? element.getAttribute('action');
  const source = own ?? element.querySelector('source[src]')?.getAttribute('src') ?? '';
  const title = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '';
  const className = element.getAttribute('class') ?? '';
  return { name: element.localName, source: source.trim(), title: title.trim(), className };
}

/** An address with its scheme, where a browser opens it: `//host/…` is https. */
export function openable(source: string): string | undefined {
  const address = source.startsWith('//') ? `https:${source}` : source;
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}

/** The page where a video of YouTube that an address shows can be watched, and its id. */
export function watchable(source: string): { readonly id: string; readonly page: string } | undefined {
  const video = youtubeVideo(openable(source) ?? '');
  return video && { id: video.id, page: `https://www.youtube.com/watch?v=${video.id}` };
}

/**
 * What stands in the page for an active element: sound and film of the show's own folder play (`local`), everything else
 * says what it is and can be opened in the browser.
 */
export function placeholderFor(active: Active, local: string | undefined, words: Translator): HTMLElement {
  const { name, source, title } = active;
  if (local !== undefined && (name === 'audio' || name === 'video')) {
    const player = document.createElement(name);
    player.className = active.className;
    player.src = local;
    player.controls = true;
    player.preload = 'none';
    return player;
  }
  const video = name === 'iframe' ? watchable(source) : undefined;
  const address = video?.page ?? openable(source);
  const box = document.createElement('span');
  box.className = `placeholder placeholder--${video === undefined ? name : 'youtube'}`;
  box.append(line('strong', 'placeholder__kind', kindOf(active, video?.id, words)));
  if (title !== '') box.append(line('span', 'placeholder__title', title));
  const shown = video?.id ?? source;
  if (shown !== '') box.append(line('span', 'placeholder__address', shown));
  if (address !== undefined && name === 'img') box.append(pictureButton(address, title, words));
  if (address !== undefined) {
    const button = line('button', 'placeholder__open', words('page.placeholder.open'));
    button.setAttribute('type', 'button');
    button.setAttribute('data-open', address);
    button.setAttribute('aria-label', words('page.placeholder.openNamed', { name: title === '' ? address : title }));
    box.append(button);
  }
  return box;
}

/** Asks for the picture; it says itself how that went. */
function pictureButton(address: string, title: string, words: Translator): HTMLElement {
  const button = line('button', 'placeholder__open', words('page.placeholder.show'));
  button.setAttribute('type', 'button');
  button.setAttribute('data-picture', address);
  button.setAttribute('aria-label', words('page.placeholder.showNamed', { name: title === '' ? address : title }));
  return button;
}

function line(name: string, className: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function kindOf({ name, source }: Active, youTubeId: string | undefined, words: Translator): string {
  if (youTubeId !== undefined) return words('page.placeholder.youtube');
  const address = openable(source);
  const host = address === undefined ? '' : new URL(address).hostname.replace(/^www\./, '');
  switch (name) {
    case 'img':
      return words('page.placeholder.img');
    case 'iframe':
    case 'frame':
      return host === '' ? words('page.placeholder.iframe') : words('page.placeholder.iframeOf', { host });
    case 'script':
      return host === '' ? words('page.placeholder.script') : words('page.placeholder.scriptOf', { host });
    case 'audio':
    case 'video':
    case 'form':
      return words(`page.placeholder.${name}`);
    default:
      return words('page.placeholder.object');
  }
}
