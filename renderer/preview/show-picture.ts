import { currentWords } from '../words/use-words.ts';
import { fetchRemotePicture } from './remote-pictures.ts';

/** Fetches the picture whose button was pressed and shows it wherever the page has it; else says why not, beside the button. */
export async function showPicture(root: ShadowRoot, button: HTMLElement): Promise<void> {
  const address = button.getAttribute('data-picture') ?? '';
  const words = currentWords();
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  button.textContent = words('page.placeholder.showing');
  const answer = await fetchRemotePicture(address);
  button.ariaBusy = null;
  button.textContent = words('page.placeholder.show');
  if (!answer.ok) {
    const { reason, detail = '' } = answer.error;
    say(button, words(`page.picture.${reason}`, { detail }));
    return;
  }
  for (const other of root.querySelectorAll('[data-picture]')) {
    const placeholder = other.closest('.placeholder');
    const picture = placeholder?.querySelector('img');
    if (other.getAttribute('data-picture') !== address || !placeholder || !picture) continue;
    picture.src = answer.value;
    picture.hidden = false;
    // The element stays: the page knows its block by it.
    placeholder.className = 'fetched-picture';
    placeholder.replaceChildren(picture);
  }
}

function say(button: HTMLElement, text: string): void {
  const holder = button.closest('.placeholder');
  const present = holder?.querySelector('.placeholder__failure');
  const line = present ?? document.createElement('span');
  line.className = 'placeholder__failure';
  line.setAttribute('role', 'status');
  if (present === null) holder?.append(line);
  line.textContent = text;
}
