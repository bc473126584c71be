import { type ReactNode, useState } from 'react';
import type { Position } from '#shared/text/position.ts';
import { useWords } from '../words/use-words.ts';
import type { firstRows, InEpisode } from './groups.ts';
import { walkRows } from './walk-rows.ts';

/** What a row is drawn with, beside the finding itself. */
export interface RowPlace {
  readonly key: string;
  /** Line and column in the file. */
  readonly place: Position;
  /** One row of the list is reached by Tab; the arrows go on from there. */
  readonly isReachable: boolean;
  readonly onReach: () => void;
}

interface Props<Item> {
  readonly groups: ReturnType<typeof firstRows<InEpisode<Item>>>['groups'];
  /** Whether a single group has its heading too. */
  readonly isAlwaysTitled: boolean;
  readonly headingOf: (name: string) => string;
  readonly keyOf: (row: InEpisode<Item>) => string;
  readonly draw: (row: InEpisode<Item>, at: RowPlace, group: readonly InEpisode<Item>[]) => ReactNode;
}

/** Findings in groups with their places, walked by the arrow keys. */
export function GroupedRows<Item>(props: Props<Item>) {
  const { groups, isAlwaysTitled, headingOf, keyOf, draw } = props;
  const [reached, setReached] = useState('');
  const keys = groups.flatMap(({ rows }) => rows.map(keyOf));
  const reachable = keys.includes(reached) ? reached : keys[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows' own buttons
    <div onKeyDown={walkRows}>
      {groups.map(({ name, rows }) => (
        <div key={name} className="group">
          {(isAlwaysTitled || groups.length > 1) && (
            <h3 className="group__title">
              {headingOf(name)} <span className="group__count">{rows.length}</span>
            </h3>
          )}
          <ul className="rows" aria-label={headingOf(name)}>
            {rows.map((row) => {
              const key = keyOf(row);
              const isReachable = key === reachable;
              return draw(row, { key, place: row.place, isReachable, onReach: () => setReached(key) }, rows);
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The filter hides everything: said, with the way back. */
export function NoMatch({ onShowAll }: { readonly onShowAll: () => void }) {
  const words = useWords();
  return (
    <p className="panels__none">
      {words('problems.noMatch')}{' '}
      <button type="button" className="button button--link" onClick={onShowAll}>
        {words('problems.showAll')}
      </button>
    </p>
  );
}
