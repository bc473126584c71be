import { LayoutTemplate } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { useWords } from '../../words/use-words.ts';
import { insertSnippet } from './insert-snippet.ts';

/** The blocks that the show's episodes repeat. */
export function SnippetMenu() {
  const words = useWords();
  const snippets = useNotesHabits((habits) => habits.snippets);
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={words('notes.snippets.label')} isDisabled={snippets.length === 0}>
        <LayoutTemplate size={15} aria-hidden />
      </Button>
      <Popover className="popover popover--list" placement="bottom end">
        <Menu
          className="menu"
          aria-label={words('notes.snippets.label')}
          onAction={(key) => {
            const chosen = snippets[Number(key)];
            // Behind the menu's own return of the focus.
            if (chosen !== undefined) setTimeout(() => insertSnippet(chosen));
          }}
        >
          {snippets.map((snippet, index) => (
            <MenuItem
              key={`${snippet.name} ${String(index)}`}
              id={String(index)}
              className="menu__item"
              textValue={snippet.name}
            >
              {snippet.name}
              <span className="keys">{words('notes.snippets.count', { count: snippet.count })}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
