import type { NotesCommand } from '#shared/ipc/notes-commands.ts';
import { type InlineMark, toggleInline } from '#shared/notes/format/inline-format.ts';
import { type LineMark, toggleFence, toggleLines } from '#shared/notes/format/line-format.ts';
import { toggleLink } from '#shared/notes/format/link-format.ts';
import { htmlLink, htmlShapeAt } from '#shared/notes/html/html-links.ts';
import { htmlPlaceAt } from '#shared/notes/html/html-place.ts';
import { useNotesHabits } from '../store/notes-habits-store.ts';
import { currentShow } from '../store/show-store.ts';
import { changeNotes } from './apply-change.ts';
import { notesEditor } from './reveal.ts';

function inline(mark: InlineMark): void {
  changeNotes((text, selection) =>
    mark === 'code' && text.slice(selection.start, selection.end).trim().includes('\n')
      ? toggleFence(text, selection)
      : toggleInline(text, selection, mark),
  );
  notesEditor()?.focus();
}

function lines(mark: LineMark): void {
  changeNotes((text, selection) => toggleLines(text, selection, mark, useNotesHabits.getState().links.bullet));
  notesEditor()?.focus();
}

function link(): void {
  changeNotes((text, selection) => {
    const place = htmlPlaceAt(text, selection.start, currentShow()?.show.markdown ?? 'kramdown');
    if (place === undefined) return toggleLink(text, selection);
    const shape = htmlShapeAt(text, selection.start, place);
    return toggleLink(text, selection, (title, url) => htmlLink(shape, '\u0001', url).replace('\u0001', () => title));
  });
  notesEditor()?.focus();
}

/** What formats the selection; a second time takes it back. */
export const formatCommands = {
  bold: () => inline('bold'),
  italic: () => inline('italic'),
  code: () => inline('code'),
  'insert-link': link,
  heading: () => lines('heading'),
  subheading: () => lines('subheading'),
  list: () => lines('list'),
  'numbered-list': () => lines('numbered'),
  quote: () => lines('quote'),
} as const satisfies Partial<Record<NotesCommand, () => void>>;
