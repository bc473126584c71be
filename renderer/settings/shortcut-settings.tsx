import { commandNames } from '../actions/commands.ts';
import { useWords } from '../words/use-words.ts';
import { Setting, SettingsSection } from './setting.tsx';
import { ShortcutButton } from './shortcut-button.tsx';

/** Every command with its keys, which the person may change. */
export function ShortcutSettings() {
  const words = useWords();
  return (
    <SettingsSection id="shortcuts" title={words('settings.section.shortcuts')}>
      <p className="setting__hint">{words('settings.shortcutsHint')}</p>
      {commandNames.map((command) => (
        <Setting key={command} name={words(`app.menu.${command}`)}>
          {({ id }) => <ShortcutButton id={id} command={command} />}
        </Setting>
      ))}
    </SettingsSection>
  );
}
