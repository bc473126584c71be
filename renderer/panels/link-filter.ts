import type { CheckedLink, LinkState } from '#shared/links/link.ts';
import { currentWords } from '../words/use-words.ts';
import { type Group, groupLinks, holds, type InEpisode } from './groups.ts';
import type { LinkGrouping } from './list-choices.ts';

export const linkStates: readonly LinkState[] = ['broken', 'blocked', 'unchecked', 'ok'];

interface Wanted {
  readonly text: string;
  readonly hidden: readonly LinkState[];
  readonly grouping: LinkGrouping;
}

/** The links that the person wants to see, by address, words and state. */
export function foundLinks(
  rows: readonly InEpisode<CheckedLink>[],
  { text, hidden, grouping }: Wanted,
): readonly Group<InEpisode<CheckedLink>>[] {
  const words = currentWords();
  const found = rows.filter(
    ({ item: { url, text: linked, verdict } }) =>
      !hidden.includes(verdict.state) &&
      (text.trim() === '' || holds(`${url} ${linked} ${words(`app.panel.state.${verdict.state}`)}`, text)),
  );
  return groupLinks(found, grouping);
}
