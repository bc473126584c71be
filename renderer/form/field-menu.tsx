import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { editFields } from '../actions/edit-fields.ts';
import { notify } from '../store/interface-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import { isChanged, revertField } from './revert-field.ts';

interface Props {
  readonly path: string;
  readonly name: string;
  /** Keys that the form itself shows are not renamed or removed from here. */
  readonly isOwn: boolean;
}

/** What can be done with a key as a whole: back to the disk's value, another name, away with it. */
export function FieldMenu({ path, name, isOwn }: Props) {
  const words = useWords();
  const [renaming, setRenaming] = useState(false);
  const changed = isChanged(path, name);
  if (!changed && !isOwn) return null;
  if (renaming) return <RenameBox path={path} name={name} onDone={() => setRenaming(false)} />;
  return (
    <MenuTrigger>
      <Button className="icon-button field__menu" aria-label={words('app.field.menu', { name })}>
        <Ellipsis size={14} aria-hidden />
      </Button>
      <Popover className="popover popover--small">
        <Menu
          className="menu"
          onAction={(action) => {
            if (action === 'revert') revertField(path, name);
            else if (action === 'rename') setRenaming(true);
            else editFields(path, [{ type: 'remove', path: [name] }]);
          }}
        >
          {changed && (
            <MenuItem id="revert" className="menu__item">
              {words('app.field.revert')}
            </MenuItem>
          )}
          {isOwn && (
            <MenuItem id="rename" className="menu__item">
              {words('app.field.rename')}
            </MenuItem>
          )}
          {isOwn && (
            <MenuItem id="remove" className="menu__item">
              {words('app.field.remove')}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function RenameBox({
  path,
  name,
  onDone,
}: {
  readonly path: string;
  readonly name: string;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const [to, setTo] = useState(name);
  const rename = () => {
    if (to.trim() !== '' && to !== name) {
      const refusal = editFields(path, [{ type: 'rename', key: name, to: to.trim() }]);
      if (refusal !== undefined) notify('error', failureWords({ reason: refusal.reason, path: to }));
    }
    onDone();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person just chose to type here
      autoFocus
      className="input field__rename"
      aria-label={words('app.field.newName', { name })}
      value={to}
      onChange={(event) => setTo(event.target.value)}
      onBlur={rename}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') rename();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}
