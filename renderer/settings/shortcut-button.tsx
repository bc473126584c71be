import { RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { shortcutOf, shownShortcut } from '#shared/commands/shortcut.ts';
import { shortcutsOf } from '#shared/commands/shortcuts.ts';
import type { Command } from '#shared/ipc/answers.ts';
import { giveShortcut, resetShortcut, shortcutOwner } from '../actions/shortcuts.ts';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';

/** A command's keys. Pressed, it waits for others: Escape keeps the present ones, Backspace takes them away. */
export function ShortcutButton({ id, command }: { readonly id: string; readonly command: Command }) {
  const words = useWords();
  const mac = useInterface((state) => state.platform === 'darwin');
  const own = useInterface((state) => state.settings.shortcuts);
  const [waiting, setWaiting] = useState(false);
  const [taken, setTaken] = useState<Command>();
  const present = shortcutsOf(command, own);

  const hear = (event: KeyboardEvent) => {
    if (!waiting || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setWaiting(false);
    const shortcut = event.key === 'Backspace' ? null : shortcutOf(event.nativeEvent, mac);
    if (shortcut === undefined) return;
    setTaken(shortcut === null ? undefined : shortcutOwner(shortcut, command));
    giveShortcut(command, shortcut);
    setWaiting(false);
  };

  return (
    <div className="shortcut">
      {command in own && (
        <button
          type="button"
          className="icon-button"
          aria-label={words('settings.resetShortcut', { name: words(`app.menu.${command}`) })}
          title={words('settings.resetShortcut', { name: words(`app.menu.${command}`) })}
          onClick={() => resetShortcut(command)}
        >
          <RotateCcw size={13} aria-hidden />
        </button>
      )}
      <button
        id={id}
        type="button"
        className={`shortcut__keys${waiting ? ' shortcut__keys--waiting' : ''}`}
        onClick={() => setWaiting(true)}
        onBlur={() => setWaiting(false)}
        onKeyDownCapture={hear}
      >
        {waiting && words('settings.pressKeys')}
        {!waiting && present.length === 0 && words('settings.noShortcut')}
        {!waiting && present.map((shortcut) => <kbd key={shortcut}>{shownShortcut(shortcut, mac)}</kbd>)}
      </button>
      {taken !== undefined && (
        <span className="shortcut__taken" role="status">
          {words('settings.taken', { name: words(`app.menu.${taken}`) })}
        </span>
      )}
    </div>
  );
}
