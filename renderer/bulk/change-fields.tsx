import { useId, useMemo } from 'react';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import type { ChangeDraft } from './change-dialog.tsx';

interface Props {
  readonly draft: ChangeDraft;
  readonly onChange: (draft: ChangeDraft) => void;
}

/** The fields that a kind of change needs. */
export function ChangeFields({ draft, onChange }: Props) {
  const words = useWords();
  const text = (name: 'find' | 'replacement' | 'value' | 'to') => (
    <TextRow
      label={words(`bulk.change.${name}`)}
      value={draft[name]}
      onChange={(put) => onChange({ ...draft, [name]: put })}
    />
  );
  const check = (name: 'atStart' | 'missingOnly') => (
    <label className="change-form__check">
      <input
        type="checkbox"
        checked={draft[name]}
        onChange={(event) => onChange({ ...draft, [name]: event.target.checked })}
      />
      {words(`bulk.change.${name}`)}
    </label>
  );
  const key = <KeyRow value={draft.key} onChange={(put) => onChange({ ...draft, key: put })} />;
  switch (draft.kind) {
    case 'replace-in-key':
      return (
        <>
          {key}
          {text('find')}
          {text('replacement')}
          {check('atStart')}
        </>
      );
    case 'set-key':
      return (
        <>
          {key}
          {text('value')}
          {check('missingOnly')}
        </>
      );
    case 'remove-key':
      return key;
    case 'rename-key':
      return (
        <>
          {key}
          {text('to')}
        </>
      );
    case 'rename-person':
    case 'rename-tag':
      return (
        <>
          <NameRow kind={draft.kind} value={draft.from} onChange={(put) => onChange({ ...draft, from: put })} />
          {text('to')}
          {draft.kind === 'rename-person' && <p className="change-form__scope">{words('bulk.change.personHint')}</p>}
        </>
      );
  }
}

interface RowProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices?: readonly string[];
}

function TextRow({ label, value, onChange, choices }: RowProps) {
  const id = useId();
  return (
    <label className="change-form__row">
      <span>{label}</span>
      <input
        className="input"
        value={value}
        list={choices === undefined ? undefined : id}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {choices !== undefined && (
        <datalist id={id}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </label>
  );
}

function KeyRow({ value, onChange }: Omit<RowProps, 'label'>) {
  const words = useWords();
  const keys = useShow(({ state }) => (state.type === 'open' ? state.opened.show.habits.keys : undefined));
  const choices = useMemo(() => keys?.map(({ key }) => key) ?? [], [keys]);
  return <TextRow label={words('bulk.change.key')} value={value} onChange={onChange} choices={choices} />;
}

/** People and tags as the episodes have them. */
function NameRow({
  kind,
  value,
  onChange,
}: Omit<RowProps, 'label'> & { readonly kind: 'rename-person' | 'rename-tag' }) {
  const words = useWords();
  const episodes = useShow(({ state }) => (state.type === 'open' ? state.opened.episodes : undefined));
  const choices = useMemo(
    () => [...new Set(episodes?.flatMap(({ people, tags }) => (kind === 'rename-tag' ? tags : people)))].sort(),
    [episodes, kind],
  );
  return <TextRow label={words('bulk.change.from')} value={value} onChange={onChange} choices={choices} />;
}
