import type { Command } from '#shared/ipc/answers.ts';
import { type NotesCommand, notesCommandNames } from '#shared/ipc/notes-commands.ts';
import { formatCommands } from './format-notes.ts';
import { insertPlayerTime } from './insert-player-time.ts';
import { showOutline } from './outline/show-outline.ts';
import { embedVideo, linkAddress } from './paste/address-actions.ts';
import { fetchAllTitles } from './paste/fetch-titles.ts';
import { pastePlain } from './paste/paste-notes.ts';
import { notesEditor } from './reveal.ts';
import { proposeBlocks } from './snippets/insert-snippet.ts';

/** What the notes' own commands do. */
export const notesCommands: Readonly<Record<NotesCommand, () => unknown>> = {
  ...formatCommands,
  'insert-time': insertPlayerTime,
  'paste-plain': pastePlain,
  'link-address': linkAddress,
  'embed-video': embedVideo,
  'fetch-titles': fetchAllTitles,
  'insert-block': proposeBlocks,
  outline: showOutline,
};

export function isNotesCommand(command: Command): command is NotesCommand {
  return (notesCommandNames as readonly string[]).includes(command);
}

export function notesHaveFocus(): boolean {
  return notesEditor()?.hasTextFocus() ?? false;
}
