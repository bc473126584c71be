import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useWords } from '../words/use-words.ts';

/** One thing that can be done with a row. */
export interface RowAction {
  readonly id: string;
  readonly words: string;
  readonly act: () => void;
}

interface Props {
  /** What the row says, for the button's name. */
  readonly what: string;
  /** Made when the menu opens: a list of hundreds of rows makes none for nobody. */
  readonly actions: () => readonly RowAction[];
  readonly isReachable: boolean;
}

/** Everything that can be done with a row: by its button, a right click, or the Menu key. */
export function RowMenu({ what, actions, isReachable }: Props) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const made = isOpen ? actions() : [];
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className="icon-button row__menu"
        aria-label={words('problems.rowMenu', { what })}
        excludeFromTabOrder={!isReachable}
      >
        <Ellipsis size={14} aria-hidden />
      </Button>
      <Popover className="popover popover--small" placement="bottom end">
        <Menu className="menu" onAction={(id) => made.find((action) => action.id === id)?.act()}>
          {made.map((action) => (
            <MenuItem key={action.id} id={action.id} className="menu__item">
              {action.words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
