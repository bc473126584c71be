import { notesEditor } from '../notes/reveal.ts';

/** The parts of the window that F6 goes through, in the order of reading, by the ids of their panels. */
const rooms = ['list', 'form', 'notes', 'preview', 'bottom'] as const;

/** Where in each room the focus begins: what one most likely came for, or what is there instead. */
const doors: Readonly<Record<Exclude<(typeof rooms)[number], 'notes'>, readonly string[]>> = {
  list: ['[aria-selected="true"]', '[role="option"], [role="row"]', 'input'],
  form: ['input, textarea', 'button'],
  preview: ['button[aria-pressed="true"]', 'button'],
  bottom: ['[role="tab"][aria-selected="true"]'],
};

/** Where the focus was in each room when it left it. */
const left = new Map<string, HTMLElement>();

/** Remembers where the person was, so that coming back goes on there. */
export function rememberRooms(): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    const room = target instanceof HTMLElement ? roomOf(target) : undefined;
    if (room !== undefined && target instanceof HTMLElement) left.set(room, target);
  };
  window.addEventListener('focusin', onFocus);
  return () => window.removeEventListener('focusin', onFocus);
}

function roomOf(element: Element): (typeof rooms)[number] | undefined {
  return rooms.find((room) => document.getElementById(room)?.contains(element));
}

/** Takes the focus to the next (1) or previous (-1) part of the window that is on the screen. */
export function goToRoom(step: 1 | -1): void {
  const present = rooms.filter((room) => document.getElementById(room) !== null);
  const here = document.activeElement === null ? undefined : roomOf(document.activeElement);
  const at = here === undefined ? (step === 1 ? -1 : 0) : present.indexOf(here);
  for (let tried = 1; tried <= present.length; tried++) {
    const room = present[(at + step * tried + present.length * tried) % present.length];
    if (room !== undefined && enter(room)) return;
  }
}

function enter(room: (typeof rooms)[number]): boolean {
  if (room === 'notes') {
    notesEditor()?.focus();
    return notesEditor() !== undefined;
  }
  const before = left.get(room);
  if (before?.isConnected) {
    before.focus();
    if (document.activeElement === before) return true;
  }
  const place = document.getElementById(room);
  for (const door of doors[room]) {
    const target = place?.querySelector<HTMLElement>(door);
    target?.focus();
    if (target && document.activeElement === target) return true;
  }
  return false;
}
