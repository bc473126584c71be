import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { folded } from '#shared/search/fold.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useWords } from '../words/use-words.ts';
import {
  EditorSettings,
  GeneralSettings,
  KeepingSettings,
  LinkSettings,
  NetworkSettings,
} from './general-settings.tsx';
import { SettingsSearch } from './setting.tsx';
import { ShortcutSettings } from './shortcut-settings.tsx';
import { ShowSettings } from './show-settings.tsx';
import { exportSettings, importSettings } from './transfer.ts';
import './settings.css';

const sections = ['general', 'editor', 'links', 'keeping', 'network', 'show', 'shortcuts'] as const;

/** The person's choices; each counts at once. */
export function SettingsDialog({ answer }: Extract<DialogRequest, { type: 'settings' }>) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const content = useRef<HTMLDivElement>(null);
  return (
    <DialogFrame
      title={words('settings.title')}
      size="settings"
      onCancel={answer}
      actions={
        <>
          <Action onPress={importSettings}>{words('settings.import')}</Action>
          <Action onPress={exportSettings}>{words('settings.export')}</Action>
          <span className="dialog__space" />
          <Action tone="primary" onPress={answer}>
            {words('settings.done')}
          </Action>
        </>
      }
    >
      <div className="paged settings">
        <div className="paged__side">
          <div className="settings__search">
            <Search size={14} aria-hidden />
            <input
              className="input"
              type="search"
              aria-label={words('settings.search')}
              placeholder={words('settings.search')}
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
          </div>
          <nav aria-label={words('settings.sections')}>
            <ul>
              {sections.map((section) => (
                <li key={section}>
                  <button
                    type="button"
                    className="paged__way"
                    onClick={() => {
                      setSearch('');
                      content.current?.querySelector(`#settings-${section}`)?.scrollIntoView({ block: 'start' });
                    }}
                  >
                    {words(`settings.section.${section}`)}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div ref={content} className="settings__content">
          <SettingsSearch value={folded(search.trim())}>
            <GeneralSettings />
            <EditorSettings />
            <LinkSettings />
            <KeepingSettings />
            <NetworkSettings />
            <ShowSettings />
            <ShortcutSettings />
          </SettingsSearch>
          <p className="settings__none">{words('settings.none')}</p>
        </div>
      </div>
    </DialogFrame>
  );
}
