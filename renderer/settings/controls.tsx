import { useEffect, useState } from 'react';
import { Setting } from './setting.tsx';

interface Named {
  readonly name: string;
  readonly hint?: string;
}

interface ChoiceProps<Option extends string> extends Named {
  readonly value: Option;
  readonly options: readonly (readonly [Option, string])[];
  readonly onChange: (option: Option) => void;
}

/** One of a few. */
export function Choice<Option extends string>({ value, options, onChange, ...named }: ChoiceProps<Option>) {
  return (
    <Setting {...named}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={value}
          onChange={({ target }) => {
            const chosen = options.find(([option]) => option === target.value);
            if (chosen !== undefined) onChange(chosen[0]);
          }}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Setting>
  );
}

interface SwitchProps extends Named {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off. */
export function Switch({ on, onChange, ...named }: SwitchProps) {
  return (
    <Setting {...named}>
      {(ids) => <input {...ids} type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />}
    </Setting>
  );
}

interface AmountProps extends Named {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A number between two bounds; what lies outside is not taken, and put right when the field is left. */
export function Amount({ value, least, most, step = 1, onChange, ...named }: AmountProps) {
  const [draft, setDraft] = useState(String(value));
  useEffect(() => setDraft(String(value)), [value]);
  return (
    <Setting {...named}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          type="number"
          min={least}
          max={most}
          step={step}
          value={draft}
          onChange={({ target }) => {
            setDraft(target.value);
            const number = target.valueAsNumber;
            if (number >= least && number <= most) onChange(number);
          }}
          onBlur={() => setDraft(String(value))}
        />
      )}
    </Setting>
  );
}

interface WordsProps extends Named {
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/** A line of text. */
export function Words({ value, placeholder, onChange, ...named }: WordsProps) {
  return (
    <Setting {...named}>
      {(ids) => (
        <input
          {...ids}
          className="input"
          type="text"
          spellCheck={false}
          placeholder={placeholder}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Setting>
  );
}
