import { type ReactNode, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';

interface Props<Choice extends { readonly id: string }> {
  readonly label: string;
  readonly placeholder: string;
  readonly className: string;
  readonly choices: readonly Choice[];
  readonly nameOf: (choice: Choice) => string;
  readonly draw: (choice: Choice) => ReactNode;
  /** Takes what was chosen (its id) or typed. */
  readonly onTake: (text: string) => void;
  /** When the list opens: with the caret in the box, or with the first letter. */
  readonly opens: 'focus' | 'input';
  readonly above?: boolean;
  readonly icon?: ReactNode;
  /** The key of the front matter that it adds to. */
  readonly fieldKey?: string;
}

/** A box to add something by name: from a list as one types, or any other name with Enter. */
export function NameBox<Choice extends { readonly id: string }>(props: Props<Choice>) {
  const { label, placeholder, choices, nameOf, draw, onTake, opens, fieldKey } = props;
  const [text, setText] = useState('');
  const [taken, setTaken] = useState(0);
  const take = (name: string) => {
    if (name.trim() === '') return;
    setText('');
    // A fresh box: the list is closed, and what it hides from screen readers is there again.
    setTaken(taken + 1);
    onTake(name.trim());
  };
  return (
    <ComboBox
      key={taken}
      className={props.className}
      aria-label={label}
      allowsCustomValue
      menuTrigger={opens}
      items={choices}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && take(String(key))}
    >
      {props.icon}
      <Input
        autoFocus={opens === 'input' && taken > 0}
        className="name-box__input"
        data-key={fieldKey}
        placeholder={placeholder}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // An option under the arrow keys is taken by the box itself; anything else is taken as typed.
          if (event.currentTarget.getAttribute('aria-activedescendant') !== null) return;
          event.preventDefault();
          take(text);
        }}
      />
      <Popover className="popover popover--list" placement={props.above ? 'top start' : 'bottom start'}>
        <ListBox className="menu" items={choices}>
          {(choice: Choice) => (
            <ListBoxItem id={choice.id} textValue={nameOf(choice)} className="menu__item">
              {draw(choice)}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
