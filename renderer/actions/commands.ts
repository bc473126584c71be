import type { Command } from '#shared/ipc/answers.ts';
import { listen } from '../bridge.ts';
import { bulkCommands } from '../bulk/bulk-commands.ts';
import { audioCommands } from '../fill/audio-commands.ts';
import { guideCommands } from '../guide/guide-commands.ts';
import { helpCommands } from '../help/help-actions.ts';
import { notesCommands } from '../notes/notes-commands.ts';
import { findInNotes } from '../notes/reveal.ts';
import { sessionOf } from '../notes/sessions.ts';
import { playerCommands } from '../player/player-commands.ts';
import { warnIfBehind } from '../publish/follow-publish.ts';
import { takeZip } from '../publish/hand-over.ts';
import { publishingCommands } from '../publishing/publish-episode.ts';
import { ask, isDialogOpen } from '../store/dialogs-store.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { goToRoom } from '../window/rooms.ts';
import { fillFromAudio } from './audio.ts';
import { checkLinks } from './check-links.ts';
import { newEpisode } from './new-episode.ts';
import { closeTab, openEpisode } from './open-episode.ts';
import { chooseShow, openPath } from './open-show.ts';
import { saveCopy } from './save-copy.ts';
import { saveEpisode } from './save-episode.ts';
import { changeLayout } from './settings.ts';
import { showHistory } from './show-history.ts';
import { openQuickFixes, walkProblems } from './walk-problems.ts';

const active = () => useDocuments.getState().active;

/** Everything that a menu, a key, a button or the palette can do, by one name each. */
const commands: Readonly<Record<Command, () => unknown>> = {
  save: () => withActive(saveEpisode),
  undo: () => withActive((path) => sessionOf(path).history.undo()),
  redo: () => withActive((path) => sessionOf(path).history.redo()),
  'new-episode': startEpisode,
  'open-folder': chooseShow,
  'fill-from-audio': fillFromAudio,
  'check-links': checkLinks,
  publish: () => isDialogOpen('publish') || ask('publish', {}),
  'handover-take': takeZip,
  settings: () => isDialogOpen('settings') || ask('settings', {}),
  history: () => withActive(showHistory),
  'save-copy': () => withActive(saveCopy),
  'next-problem': () => walkProblems(1),
  'previous-problem': () => walkProblems(-1),
  // F8 puts the caret to its place with the next frame: a key that follows at once means that place.
  'quick-fix': () => requestAnimationFrame(openQuickFixes),
  commands: () => isDialogOpen('commands') || ask('commands', {}),
  'quick-open': () => isDialogOpen('commands') || ask('commands', { episodesOnly: true }),
  'next-room': () => goToRoom(1),
  'previous-room': () => goToRoom(-1),
  'next-tab': () => goToTab(1),
  'previous-tab': () => goToTab(-1),
  find: findInNotes,
  'close-tab': () => withActive(closeTab),
  'toggle-list': () => toggle('listOpen'),
  'toggle-preview': () => toggle('previewOpen'),
  'toggle-panel': () => toggle('panelOpen'),
  ...guideCommands,
  ...publishingCommands,
  ...notesCommands,
  ...audioCommands,
  ...playerCommands,
  ...bulkCommands,
  ...helpCommands,
};

export const commandNames = Object.keys(commands) as readonly Command[];

export function runCommand(command: Command): void {
  commands[command]();
}

/** An episode that is begun on an old copy may take a number that is taken. */
function startEpisode(): void {
  warnIfBehind();
  newEpisode();
}

function goToTab(step: 1 | -1): void {
  const { tabs, active: path } = useDocuments.getState();
  const next = tabs[(tabs.indexOf(path ?? '') + step + tabs.length) % tabs.length];
  if (next !== undefined) openEpisode(next);
}

function withActive(work: (path: string) => unknown): void {
  const path = active();
  if (path !== null) work(path);
}

function toggle(panel: 'listOpen' | 'previewOpen' | 'panelOpen'): void {
  changeLayout({ [panel]: !useInterface.getState().settings.layout[panel] });
}

/** The native menu's commands and files that a second start hands over. */
export function hearMenu(): () => void {
  const stops = [listen('command', ({ command }) => runCommand(command)), listen('open', ({ path }) => openPath(path))];
  return () => {
    for (const stop of stops) stop();
  };
}
