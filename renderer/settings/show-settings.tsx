import { ask } from '../store/dialogs-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { Setting, SettingsSection } from './setting.tsx';

/** What was recognised in the open show, and the way to correct it. */
export function ShowSettings() {
  const words = useWords();
  const state = useShow((store) => store.state);
  if (state.type !== 'open') return null;
  const { name, root } = state.opened.show;
  return (
    <SettingsSection id="show" title={words('settings.section.show')}>
      <Setting name={name} hint={root}>
        {(ids) => (
          <button type="button" {...ids} className="button" onClick={() => ask('recognised', {})}>
            {words('app.show.recognised')}
          </button>
        )}
      </Setting>
    </SettingsSection>
  );
}
