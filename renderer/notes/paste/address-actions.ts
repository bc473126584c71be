import { addressAt } from '#shared/notes/addresses/address-at.ts';
import { linkInStyle } from '#shared/notes/addresses/link-style.ts';
import { videoEmbed, youtubeVideo } from '#shared/notes/addresses/youtube.ts';
import { htmlLink, htmlShapeAt } from '#shared/notes/html/html-links.ts';
import { htmlPlaceAt } from '#shared/notes/html/html-place.ts';
import { lineAt } from '#shared/notes/text-change.ts';
import { request } from '../../bridge.ts';
import { notify } from '../../store/interface-store.ts';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { currentShow } from '../../store/show-store.ts';
import { useTitles } from '../../store/titles-store.ts';
import { currentWords } from '../../words/use-words.ts';
import { changeNotes, notesState } from '../apply-change.ts';
import { notesEditor } from '../reveal.ts';

/** The bare address at the caret, or the one that was pasted last. */
function addressInFront(text: string, caret: number): ReturnType<typeof addressAt> {
  const here = addressAt(text, caret);
  const pasted = useTitles.getState().pasted?.url;
  if (here !== undefined || pasted === undefined) return here;
  const at = text.lastIndexOf(pasted, caret);
  return at === -1 ? undefined : addressAt(text, at);
}

/** The show's own embed in place of a video's address, on lines of its own. */
export function embedVideo(): void {
  const template = useNotesHabits.getState().videoEmbed;
  const done = changeNotes((text, selection) => {
    const address = addressInFront(text, selection.end);
    const video = address === undefined ? undefined : youtubeVideo(address.url);
    if (address === undefined || video === undefined || template === undefined) return undefined;
    const line = lineAt(text, address.start);
    const before = text.slice(line.start, address.start).trim() === '' ? '' : '\n\n';
    const after = text.slice(address.end, line.end).trim() === '' ? '' : '\n\n';
    const embed = before + videoEmbed(template, video.id) + after;
    const caret = address.start + embed.length - after.length;
    return {
      splices: [{ start: address.start, end: address.end, text: embed }],
      selection: { start: caret, end: caret },
    };
  });
  useTitles.setState({ pasted: null });
  if (!done) notify('info', currentWords()(template === undefined ? 'notes.offer.noEmbed' : 'notes.offer.noVideo'));
  notesEditor()?.focus();
}

/** A link with the page's title in place of a bare address; the title is fetched because the person asks for it. */
export async function linkAddress(): Promise<void> {
  const state = notesState();
  const wanted = state === undefined ? undefined : addressInFront(state.text, state.selection.end);
  if (wanted === undefined) {
    notify('info', currentWords()('notes.offer.noAddress'));
    return;
  }
  const { url } = wanted;
  useTitles.setState(({ fetching }) => ({ fetching: fetching + 1, pasted: null }));
  const answer = (await request('notes:titles', { addresses: [url] }))[url];
  useTitles.setState(({ fetching }) => ({ fetching: fetching - 1 }));
  if (answer === undefined || 'reason' in answer) {
    notify('info', currentWords()('notes.titles.without', { count: 1 }));
    return;
  }
  changeNotes((text, selection) => {
    // The person may have typed while the page was asked.
    const at = text.indexOf(url, Math.max(0, wanted.start - 200));
    const address = at === -1 ? undefined : addressAt(text, at);
    if (address?.url !== url) return undefined;
    const link = linkAt(text, address.start, answer.title, url);
    const shift = selection.start >= address.end ? link.length - url.length : 0;
    return {
      splices: [{ start: address.start, end: address.end, text: link }],
      selection: { start: selection.start + shift, end: selection.end + shift },
    };
  });
  notesEditor()?.focus();
}

function linkAt(text: string, at: number, title: string, url: string): string {
  const place = htmlPlaceAt(text, at, currentShow()?.show.markdown ?? 'kramdown');
  if (place !== undefined) return htmlLink(htmlShapeAt(text, at, place), title, url);
  const { template } = useNotesHabits.getState().links;
  return linkInStyle({ template: template.includes('{title}') ? template.trimEnd() : '[{title}]({url})' }, title, url);
}
