import { UserPlus, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { isMap, plainText } from '#shared/frontmatter/value-text.ts';
import type { Person } from '#shared/show/show.ts';
import { namesIn } from '#shared/show/summarise.ts';
import { knowsPeople } from '../actions/add-person.ts';
import { editFields } from '../actions/edit-fields.ts';
import { siteAddress } from '../preview/site-address.ts';
import { ask } from '../store/dialogs-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import type { FieldProps } from './field-row.tsx';
import { NameBox } from './name-box.tsx';

const nobody: readonly Person[] = [];

/** The people of an episode: pictures and names of the site's list, and a box to add one by name. */
export function PeopleField({ path, field, label }: FieldProps) {
  const words = useWords();
  const id = useId();
  const opened = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const known = opened?.show.people ?? nobody;
  const ids = useMemo(() => peopleOf(field), [field]);
  const remove = (index: number) => {
    // A single name that stands as text, not as a list, goes as a whole.
    const isList = field.node?.items !== undefined;
    editFields(path, [
      isList
        ? { type: 'remove', path: [...field.place, index] }
        : { type: 'set', path: field.place, value: { type: 'empty' } },
    ]);
  };
  return (
    <div className="field field--people">
      <span className="field__label" id={id}>
        {label}
      </span>
      <fieldset className="field__control people" aria-labelledby={id}>
        {ids.map((person, index) => {
          // The same person may stand twice in a real file.
          const times = ids.slice(0, index).filter((other) => other === person).length;
          const entry = known.find((candidate) => candidate.id === person);
          const name = entry?.name ?? person;
          const isUnknown = entry === undefined && known.length > 0;
          return (
            <span
              key={`${person}-${times}`}
              className={`chip${isUnknown ? ' chip--unknown' : ''}`}
              title={isUnknown ? words('app.form.unknownPerson', { name }) : undefined}
            >
              <Portrait person={entry} name={name} />
              {name}
              <button
                type="button"
                className="chip__remove"
                aria-label={words('app.form.removePerson', { name })}
                onClick={() => remove(index)}
              >
                <X size={12} aria-hidden />
              </button>
            </span>
          );
        })}
        {opened !== undefined && knowsPeople(opened.show) && (
          <button
            type="button"
            className="icon-button people__new"
            aria-label={words('app.form.newPerson')}
            title={words('app.form.newPerson')}
            onClick={() => introduce(path, field, ids, known)}
          >
            <UserPlus size={14} aria-hidden />
          </button>
        )}
        <AddPerson
          known={known.filter((person) => !ids.includes(person.id))}
          onAdd={(person) => add(path, field, ids, person)}
          fieldKey={field.key}
        />
      </fieldset>
    </div>
  );
}

function peopleOf(field: FieldProps['field']): readonly string[] {
  const { items } = field.node ?? {};
  // Some shows write a map for each person; its name is what one knows them by.
  if (items !== undefined) {
    return items.map(({ node: { value } }) => (isMap(value) ? namesIn(value)[0] : undefined) ?? plainText(value));
  }
  return field.text === '' ? [] : [field.text];
}

/** Somebody new to the site; an unknown name of this episode is offered as the name. */
async function introduce(
  path: string,
  field: FieldProps['field'],
  ids: readonly string[],
  known: readonly Person[],
): Promise<void> {
  const unknown = ids.find((id) => !known.some((person) => person.id === id));
  const id = await ask('person', { name: unknown ?? '' });
  if (id !== null && !ids.includes(id)) add(path, field, ids, id);
}

function add(path: string, field: FieldProps['field'], ids: readonly string[], person: string): void {
  const value = { type: 'text', text: person } as const;
  if (field.node?.items !== undefined) {
    editFields(path, [{ type: 'insert-item', path: field.place, index: ids.length, value }]);
    return;
  }
  const items = [...ids.map((text) => ({ type: 'text', text }) as const), value];
  editFields(path, [{ type: 'set', path: field.place, value: { type: 'list', items } }]);
}

function Portrait({ person, name }: { readonly person: Person | undefined; readonly name: string }) {
  const id = useShow((store) => (store.state.type === 'open' ? store.state.opened.id : ''));
  const [failed, setFailed] = useState(false);
  const address = person?.image === undefined ? undefined : siteAddress(person.image, id);
  if (address === undefined || failed) {
    return (
      <span className="chip__portrait chip__portrait--letter" aria-hidden>
        {[...name][0] ?? '?'}
      </span>
    );
  }
  return <img className="chip__portrait" src={address} alt="" onError={() => setFailed(true)} />;
}

interface AddPersonProps {
  readonly known: readonly Person[];
  readonly onAdd: (id: string) => void;
  readonly fieldKey: string;
}

function AddPerson({ known, onAdd, fieldKey }: AddPersonProps) {
  const words = useWords();
  return (
    <NameBox
      className="add-person"
      label={words('app.form.addPerson')}
      placeholder={words('app.form.addPersonHint')}
      choices={known}
      nameOf={(person) => person.name}
      draw={(person) => (
        <>
          <Portrait person={person} name={person.name} />
          <span className="menu__main">{person.name}</span>
          {person.id !== person.name && <span className="menu__side">{person.id}</span>}
        </>
      )}
      // Typed by name or by id: what stands in the file is the id.
      onTake={(typed) => onAdd(known.find(({ id, name }) => id === typed || name === typed)?.id ?? typed)}
      opens="input"
      fieldKey={fieldKey}
    />
  );
}
