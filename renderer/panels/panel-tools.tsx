import { Search } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '../words/use-words.ts';

interface Choice {
  readonly id: string;
  readonly words: string;
  readonly count: number;
}

interface Props {
  /** The names of the filter and of the row of switches. */
  readonly filter: string;
  readonly kinds: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly choices: readonly Choice[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
  readonly groupings: readonly { readonly id: string; readonly words: string }[];
  readonly grouping: string;
  readonly onGrouping: (grouping: string) => void;
}

/** One line above a list: a filter by words, switches for what is shown, and the headings it stands under. */
export function PanelTools(props: Props) {
  const words = useWords();
  const id = useId();
  const { hidden, onHidden } = props;
  return (
    <div className="panel-tools">
      <span className="panel-tools__filter">
        <Search size={14} aria-hidden />
        <input
          type="search"
          className="input"
          aria-label={props.filter}
          placeholder={props.filter}
          value={props.text}
          onChange={(event) => props.onText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && props.text !== '' && !event.nativeEvent.isComposing) props.onText('');
          }}
        />
      </span>
      <fieldset className="panel-tools__kinds" aria-label={props.kinds}>
        {props.choices
          .filter(({ id, count }) => count > 0 || hidden.includes(id))
          .map((choice) => {
            const isShown = !hidden.includes(choice.id);
            return (
              <button
                key={choice.id}
                type="button"
                className={`kind kind--${choice.id}`}
                aria-pressed={isShown}
                onClick={() => onHidden(isShown ? [...hidden, choice.id] : hidden.filter((each) => each !== choice.id))}
              >
                {choice.words} <span className="kind__count">{choice.count}</span>
              </button>
            );
          })}
      </fieldset>
      <label className="panel-tools__group" htmlFor={id}>
        {words('problems.group')}
        <select
          id={id}
          className="input"
          value={props.grouping}
          onChange={(event) => props.onGrouping(event.target.value)}
        >
          {props.groupings.map((grouping) => (
            <option key={grouping.id} value={grouping.id}>
              {grouping.words}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
