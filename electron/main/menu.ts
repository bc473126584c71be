import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '#shared/ipc/answers.ts';
import type { Translator } from '#shared/words/translator.ts';
import { notesMenu } from './notes-menu.ts';

/** The app menu. Keys of commands are handled by the page, where a composition can be told from a command. */
export function buildMenu(words: Translator, onCommand: (command: Command) => void, mac: boolean): Menu {
  const item = (command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label: words(`app.menu.${command}`),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => onCommand(command),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return Menu.buildFromTemplate([
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words('app.menu.file'),
      submenu: [
        item('new-episode', 'CmdOrCtrl+N'),
        item('open-folder', 'CmdOrCtrl+O'),
        separator,
        item('save', 'CmdOrCtrl+S'),
        item('close-tab', 'CmdOrCtrl+W'),
        separator,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: words('app.menu.edit'),
      submenu: [
        item('undo', 'CmdOrCtrl+Z'),
        item('redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('find', 'CmdOrCtrl+F'),
      ],
    },
    { label: words('app.menu.format'), submenu: notesMenu(item) },
    {
      label: words('app.menu.episode'),
      submenu: [item('fill-from-audio'), item('check-links')],
    },
    {
      label: words('app.menu.view'),
      submenu: [
        item('commands', 'CmdOrCtrl+Shift+P'),
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
  ]);
}
