import { Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from '#shared/commands/shortcut.ts';
import { type OwnShortcuts, shortcutsOf } from '#shared/commands/shortcuts.ts';
import type { Command } from '#shared/ipc/answers.ts';
import type { Translator } from '#shared/words/translator.ts';
import { audioMenu, playerMenu } from './audio-menu.ts';
import { notesMenu } from './notes-menu.ts';
import { showMenu } from './show-menu.ts';

/** The app menu. Keys of commands are handled by the page, where a composition can be told from a command. */
export function buildMenu(
  words: Translator,
  onCommand: (command: Command) => void,
  mac: boolean,
  own: OwnShortcuts,
): Menu {
  const item = (command: Command): MenuItemConstructorOptions => {
    const [shortcut] = shortcutsOf(command, own);
    return {
      label: words(`app.menu.${command}`),
      ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut), registerAccelerator: false }),
      click: () => onCommand(command),
    };
  };
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words('app.menu.file'),
      submenu: [
        item('new-episode'),
        item('open-folder'),
        separator,
        item('save'),
        item('save-copy'),
        item('close-tab'),
        separator,
        item('publish'),
        item('handover-take'),
        separator,
        item('settings'),
        separator,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: words('app.menu.edit'),
      submenu: [
        item('undo'),
        item('redo'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('find'),
      ],
    },
    { label: words('app.menu.format'), submenu: notesMenu(item) },
    { label: words('bulk.menu'), submenu: showMenu(item) },
    {
      label: words('app.menu.episode'),
      submenu: [
        ...audioMenu(item),
        separator,
        item('check-links'),
        item('next-problem'),
        item('previous-problem'),
        item('quick-fix'),
        separator,
        item('ready-to-publish'),
        item('publish-now'),
        item('move-to'),
        separator,
        item('history'),
      ],
    },
    { label: words('app.menu.play'), submenu: playerMenu(item) },
    {
      label: words('app.menu.view'),
      submenu: [
        item('commands'),
        item('quick-open'),
        separator,
        item('next-room'),
        item('previous-room'),
        item('next-tab'),
        item('previous-tab'),
        separator,
        item('toggle-list'),
        item('toggle-preview'),
        item('toggle-panel'),
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      label: words('app.menu.help'),
      submenu: [
        item('guide'),
        item('tour'),
        item('whats-new'),
        separator,
        item('check-for-updates'),
        item('report-problem'),
      ],
    },
  ]);
}
