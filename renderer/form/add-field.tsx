import { Plus } from 'lucide-react';
import { editFields } from '../actions/edit-fields.ts';
import { focusField } from '../actions/go-to-problem.ts';
import { notify } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { failureWords } from '../words/failure-words.ts';
import { useWords } from '../words/use-words.ts';
import { NameBox } from './name-box.tsx';

interface Props {
  readonly path: string;
  readonly present: readonly string[];
}

/** A new key: one that the show's other episodes have, or any other name. */
export function AddField({ path, present }: Props) {
  const words = useWords();
  const habits = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.habits.keys : undefined));
  const offered = (habits ?? []).filter(({ key }) => !present.includes(key)).map(({ key }) => ({ id: key }));
  const add = (key: string) => {
    const refusal = editFields(path, [{ type: 'set', path: [key], value: { type: 'empty' } }]);
    if (refusal !== undefined) notify('error', failureWords({ reason: refusal.reason, path: key }));
    else requestAnimationFrame(() => focusField(key));
  };
  return (
    <NameBox
      className="add-field"
      label={words('app.field.add')}
      placeholder={words('app.field.add')}
      choices={offered}
      nameOf={({ id }) => id}
      draw={({ id }) => id}
      onTake={add}
      opens="focus"
      above
      icon={<Plus size={14} aria-hidden />}
    />
  );
}
