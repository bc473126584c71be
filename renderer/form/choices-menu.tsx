import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import type { FormField } from './form-fields.ts';

interface Props {
  readonly field: FormField;
  readonly onChoose: (text: string) => void;
}

/** More than these are no help to choose from. */
const most = 60;

/** What the show's other episodes have in this key: the other of two booleans, one of a few values, tags in use. */
export function ChoicesMenu({ field, onChoose }: Props) {
  const words = useWords();
  const choices = useChoices(field);
  if (choices.length === 0) return null;
  return (
    <MenuTrigger>
      <Button className="icon-button field__choices" aria-label={words('app.field.choices', { name: field.key })}>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover popover--list popover--small">
        <Menu className="menu" onAction={(choice) => onChoose(chosen(field, String(choice)))}>
          {choices.map((choice) => (
            <MenuItem key={choice} id={choice} className="menu__item" textValue={choice}>
              {choice}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** A choice stands in place of the value, or behind the items of a list. */
function chosen(field: FormField, choice: string): string {
  return field.shape === 'list' && field.text !== '' ? `${field.text}\n${choice}` : choice;
}

function useChoices(field: FormField): readonly string[] {
  const opened = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  return useMemo(() => {
    if (opened === undefined) return [];
    const present = field.shape === 'list' ? field.text.split('\n') : [field.text];
    const others = (all: readonly string[]) =>
      all.filter((choice) => choice !== '' && !present.includes(choice)).slice(0, most);
    if (field.role === 'tags') return others(tagsByUse(opened.episodes.flatMap((episode) => episode.tags)));
    const habit = opened.show.habits.keys.find((candidate) => candidate.key === field.key);
    if (field.text === 'true' || field.text === 'false' || habit?.type === 'boolean') return others(['true', 'false']);
    return others(habit?.choices ?? []);
  }, [opened, field]);
}

function tagsByUse(tags: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
}
