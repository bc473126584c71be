import type { Problem, Severity } from '#shared/problem.ts';
import { fixWords, problemWords } from '../words/problem-words.ts';
import { currentWords } from '../words/use-words.ts';
import { type Group, groupProblems, holds, type InEpisode } from './groups.ts';
import type { ProblemGrouping } from './list-choices.ts';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

interface Wanted {
  readonly text: string;
  readonly hidden: readonly Severity[];
  readonly grouping: ProblemGrouping;
}

/** The findings that the person wants to see, by what they say, their rule's name and their fix. */
export function foundProblems(
  rows: readonly InEpisode<Problem>[],
  { text, hidden, grouping }: Wanted,
): readonly Group<InEpisode<Problem>>[] {
  const words = currentWords();
  const found = rows.filter(
    ({ item }) =>
      !hidden.includes(item.severity) &&
      (text.trim() === '' ||
        holds(
          `${problemWords(item)} ${item.rule} ${words(`problems.name.${item.rule}`)} ${item.fix ? fixWords(item.fix) : ''}`,
          text,
        )),
  );
  return groupProblems(found, grouping);
}
