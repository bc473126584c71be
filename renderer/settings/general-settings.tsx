import { changeLanguage, changeSettings } from '../actions/settings.ts';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';
import { Amount, Choice, Switch, Words } from './controls.tsx';
import { SettingsSection } from './setting.tsx';

const useSettings = () => useInterface((state) => state.settings);

/** How the window speaks and looks. */
export function GeneralSettings() {
  const words = useWords();
  const { language, theme, updatesAtStart } = useSettings();
  return (
    <SettingsSection id="general" title={words('settings.section.general')}>
      <Choice
        name={words('settings.language')}
        value={language}
        options={[
          ['system', words('settings.languages.system')],
          ['en', words('settings.languages.en')],
          ['ja', words('settings.languages.ja')],
        ]}
        onChange={changeLanguage}
      />
      <Choice
        name={words('settings.theme')}
        value={theme}
        options={[
          ['system', words('settings.themes.system')],
          ['light', words('settings.themes.light')],
          ['dark', words('settings.themes.dark')],
        ]}
        onChange={(next) => changeSettings({ theme: next })}
      />
      <Switch
        name={words('help.update.atStart')}
        hint={words('help.update.atStartHint')}
        on={updatesAtStart}
        onChange={(on) => changeSettings({ updatesAtStart: on })}
      />
    </SettingsSection>
  );
}

/** The notes' text. */
export function EditorSettings() {
  const words = useWords();
  const { fontSize, fontFamily, wrap, whitespace } = useSettings();
  return (
    <SettingsSection id="editor" title={words('settings.section.editor')}>
      <Amount
        name={words('settings.fontSize')}
        value={fontSize}
        least={9}
        most={32}
        onChange={(size) => changeSettings({ fontSize: Math.round(size) })}
      />
      <Words
        name={words('settings.fontFamily')}
        hint={words('settings.fontFamilyHint')}
        value={fontFamily}
        placeholder={words('settings.fontFamilyNone')}
        onChange={(family) => changeSettings({ fontFamily: family.slice(0, 200) })}
      />
      <Switch name={words('settings.wrap')} on={wrap} onChange={(on) => changeSettings({ wrap: on })} />
      <Switch
        name={words('settings.whitespace')}
        on={whitespace}
        onChange={(on) => changeSettings({ whitespace: on })}
      />
    </SettingsSection>
  );
}

/** What is asked of the network before a save. */
export function LinkSettings() {
  const words = useWords();
  const { checkOnSave, checkBudgetMs, linksInFlight, linksPerHost, linkExcludes } = useSettings();
  return (
    <SettingsSection id="links" title={words('settings.section.links')}>
      <Switch
        name={words('settings.checkOnSave')}
        hint={words('settings.checkOnSaveHint')}
        on={checkOnSave}
        onChange={(on) => changeSettings({ checkOnSave: on })}
      />
      <Amount
        name={words('settings.checkBudget')}
        hint={words('settings.checkBudgetHint')}
        value={checkBudgetMs / 1000}
        least={0}
        most={60}
        step={0.5}
        onChange={(seconds) => changeSettings({ checkBudgetMs: Math.round(seconds * 1000) })}
      />
      <Amount
        name={words('settings.linksInFlight')}
        value={linksInFlight}
        least={1}
        most={256}
        onChange={(count) => changeSettings({ linksInFlight: Math.round(count) })}
      />
      <Amount
        name={words('settings.linksPerHost')}
        hint={words('settings.linksPerHostHint')}
        value={linksPerHost}
        least={1}
        most={16}
        onChange={(count) => changeSettings({ linksPerHost: Math.round(count) })}
      />
      <Words
        name={words('settings.linkExcludes')}
        hint={words('settings.linkExcludesHint')}
        value={linkExcludes.join(' ')}
        placeholder="example.com https://example.org/private/*"
        onChange={(text) => changeSettings({ linkExcludes: text.slice(0, 20_000).split(' ').slice(0, 500) })}
      />
    </SettingsSection>
  );
}

/** What is kept beside the files, so that no words are lost. */
export function KeepingSettings() {
  const words = useWords();
  const { historyDays, historyMegabytes } = useSettings();
  return (
    <SettingsSection id="keeping" title={words('settings.section.keeping')}>
      <p className="setting__hint">{words('settings.journalHint')}</p>
      <Amount
        name={words('settings.historyDays')}
        hint={words('settings.historyDaysHint')}
        value={historyDays}
        least={1}
        most={365}
        onChange={(days) => changeSettings({ historyDays: Math.round(days) })}
      />
      <Amount
        name={words('settings.historyMegabytes')}
        value={historyMegabytes}
        least={16}
        most={8192}
        onChange={(megabytes) => changeSettings({ historyMegabytes: Math.round(megabytes) })}
      />
    </SettingsSection>
  );
}

/** The way to the network. */
export function NetworkSettings() {
  const words = useWords();
  const { proxy } = useSettings();
  return (
    <SettingsSection id="network" title={words('settings.section.network')}>
      <Choice
        name={words('settings.proxy')}
        hint={words('settings.proxyHint')}
        value={proxy.mode}
        options={[
          ['system', words('settings.proxies.system')],
          ['direct', words('settings.proxies.direct')],
          ['fixed', words('settings.proxies.fixed')],
        ]}
        onChange={(mode) => changeSettings({ proxy: { ...proxy, mode } })}
      />
      {proxy.mode === 'fixed' && (
        <Words
          name={words('settings.proxyAddress')}
          value={proxy.address}
          placeholder="http://proxy.example:8080"
          onChange={(address) => changeSettings({ proxy: { ...proxy, address: address.slice(0, 300) } })}
        />
      )}
    </SettingsSection>
  );
}
