import { useId } from 'react';
import type { Settings } from '#shared/settings/settings.ts';
import { changeLanguage, changeSettings } from '../actions/settings.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';
import { Action, DialogFrame } from './dialog-frame.tsx';

/** The person's choices; each counts at once. */
export function SettingsDialog({ answer }: Extract<DialogRequest, { type: 'settings' }>) {
  const words = useWords();
  const settings = useInterface((state) => state.settings);
  const id = useId();
  return (
    <DialogFrame
      title={words('app.settings.title')}
      size="small"
      onCancel={answer}
      actions={
        <Action tone="primary" onPress={answer}>
          {words('app.settings.done')}
        </Action>
      }
    >
      <div className="settings">
        <Choice
          label={words('app.settings.language')}
          value={settings.language}
          options={['system', 'en', 'ja'] as const}
          nameOf={(option) => words(`app.settings.languages.${option}`)}
          onChange={changeLanguage}
        />
        <Choice
          label={words('app.settings.theme')}
          value={settings.theme}
          options={['system', 'light', 'dark'] as const}
          nameOf={(option) => words(`app.settings.themes.${option}`)}
          onChange={(theme) => changeSettings({ theme })}
        />
        <label className="settings__row" htmlFor={`${id}-size`}>
          <span>{words('app.settings.fontSize')}</span>
          <input
            id={`${id}-size`}
            className="input"
            type="number"
            min={9}
            max={32}
            value={settings.fontSize}
            onChange={(event) => {
              const fontSize = event.target.valueAsNumber;
              if (fontSize >= 9 && fontSize <= 32) changeSettings({ fontSize: Math.round(fontSize) });
            }}
          />
        </label>
        <label className="settings__row" htmlFor={`${id}-check`}>
          <span>{words('app.settings.checkOnSave')}</span>
          <input
            id={`${id}-check`}
            type="checkbox"
            checked={settings.checkOnSave}
            onChange={(event) => changeSettings({ checkOnSave: event.target.checked })}
          />
        </label>
      </div>
    </DialogFrame>
  );
}

interface ChoiceProps<Option extends string> {
  readonly label: string;
  readonly value: Option;
  readonly options: readonly Option[];
  readonly nameOf: (option: Option) => string;
  readonly onChange: (option: Option) => void;
}

function Choice<Option extends Settings['language'] | Settings['theme']>({
  label,
  value,
  options,
  nameOf,
  onChange,
}: ChoiceProps<Option>) {
  const id = useId();
  return (
    <label className="settings__row" htmlFor={id}>
      <span>{label}</span>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value as Option)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {nameOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
