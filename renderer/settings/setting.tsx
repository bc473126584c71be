import { createContext, type ReactNode, useContext, useId } from 'react';
import { folded } from '#shared/search/fold.ts';

/** What the person searches for among the settings, folded; empty shows all. */
export const SettingsSearch = createContext('');

interface SettingProps {
  readonly name: string;
  readonly hint?: string;
  /** Given the id that the name labels, and the hint's. */
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactNode;
}

/** One setting: its name, what it does where the name does not say, its control. Not there while a search misses it. */
export function Setting({ name, hint, children }: SettingProps) {
  const search = useContext(SettingsSearch);
  const id = useId();
  if (!folded(`${name} ${hint ?? ''}`).includes(search)) return null;
  return (
    <div className="setting">
      <div className="setting__words">
        <label htmlFor={id}>{name}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="setting__hint">
            {hint}
          </p>
        )}
      </div>
      {children(hint === undefined ? { id } : { id, 'aria-describedby': `${id}-hint` })}
    </div>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** Settings that belong together; without any that the search finds, the stylesheet takes it out of sight. */
export function SettingsSection({ id, title, children }: SectionProps) {
  return (
    <section id={`settings-${id}`} className="settings__section" aria-label={title}>
      <h3 className="settings__heading">{title}</h3>
      {children}
    </section>
  );
}
