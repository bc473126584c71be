import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { editFields } from '../actions/edit-fields.ts';
import { focusField } from '../actions/go-to-problem.ts';
import { notify } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';

interface Props {
  readonly path: string;
  readonly present: readonly string[];
}

/** A new key: one that the show's other episodes have, or any other name. */
export function AddField({ path, present }: Props) {
  const words = useWords();
  const habits = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.habits.keys : undefined));
  const [text, setText] = useState('');
  const [taken, setTaken] = useState(0);
  const offered = (habits ?? []).filter(({ key }) => !present.includes(key)).map(({ key }) => ({ id: key }));
  const add = (name: string) => {
    const key = name.trim();
    if (key === '') return;
    setText('');
    setTaken(taken + 1);
    const refusal = editFields(path, [{ type: 'set', path: [key], value: { type: 'empty' } }]);
    if (refusal !== undefined) notify('error', failureWords({ reason: refusal.reason, path: key }));
    else requestAnimationFrame(() => focusField(key));
  };
  return (
    <ComboBox
      key={taken}
      className="add-field"
      aria-label={words('app.field.add')}
      allowsCustomValue
      menuTrigger="focus"
      items={offered}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && add(String(key))}
    >
      <Plus size={14} aria-hidden />
      <Input
        className="add-person__input"
        placeholder={words('app.field.add')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          if (event.currentTarget.getAttribute('aria-activedescendant') === null) {
            event.preventDefault();
            add(text);
          }
        }}
      />
      <Popover className="popover popover--list" placement="top start">
        <ListBox className="menu" items={offered}>
          {({ id }: { id: string }) => (
            <ListBoxItem id={id} textValue={id} className="menu__item">
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
