import { memo, useDeferredValue, useMemo } from 'react';
import type { Problem } from '#shared/problem.ts';
import { episodeTitle } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { FeedRows } from './feed-rows.tsx';
import { GroupedRows, NoMatch } from './grouped-rows.tsx';
import { firstRows, type InEpisode } from './groups.ts';
import { mostRows } from './link-rows.ts';
import { noChoices, type ProblemGrouping, useListChoices } from './list-choices.ts';
import { PanelTools } from './panel-tools.tsx';
import { foundProblems, severities } from './problem-filter.ts';
import { ProblemRow } from './problem-row.tsx';
import { HabitRows, SilencedRules } from './rule-rows.tsx';
import { useOpenProblems } from './use-problems.ts';

const groupings: readonly ProblemGrouping[] = ['severity', 'rule', 'file'];

interface Props {
  readonly path: string | null;
  /** Everything that is known to be wrong with the episode, habits of the show among it. */
  readonly problems: readonly Problem[];
}

/** What is wrong, gravest first, each a click away from its place and from its fix. */
export function ProblemsPanel({ path, problems }: Props) {
  const words = useWords();
  const choices = useListChoices();
  const open = useOpenProblems();
  const { problemText: text, hiddenSeverities: hidden, problemGrouping: grouping } = choices;
  const own = useMemo((): readonly InEpisode<Problem>[] => {
    const all = grouping === 'file' ? open : open.filter((row) => row.path === path);
    return all.filter(({ item }) => !item.habit);
  }, [grouping, open, path]);
  const found = useMemo(() => foundProblems(own, { text, hidden, grouping }), [own, text, hidden, grouping]);
  const { groups, left } = useMemo(() => firstRows(found, mostRows), [found]);
  // Hundreds of rows are drawn piece by piece between the keys of somebody who types on.
  const shown = useDeferredValue(groups);
  const isFiltered = own.length > 0 && groups.length === 0;
  return (
    <section aria-label={words('app.panel.problems')} className="panels__list">
      {path !== null && own.length > 0 && (
        <PanelTools
          filter={words('problems.filter')}
          kinds={words('problems.severities')}
          text={text}
          onText={(problemText) => useListChoices.setState({ problemText })}
          choices={severities.map((severity) => ({
            id: severity,
            words: words(`problems.shown.${severity}`),
            count: own.filter(({ item }) => item.severity === severity).length,
          }))}
          hidden={hidden}
          onHidden={(ids) =>
            useListChoices.setState({ hiddenSeverities: severities.filter((severity) => ids.includes(severity)) })
          }
          groupings={groupings.map((id) => ({ id, words: words(`problems.by.${id}`) }))}
          grouping={grouping}
          onGrouping={(id) =>
            useListChoices.setState({ problemGrouping: groupings.find((each) => each === id) ?? 'severity' })
          }
        />
      )}
      {path === null || own.length > 0 ? null : <p className="panels__none">{words('app.panel.noProblems')}</p>}
      {isFiltered && (
        <NoMatch
          onShowAll={() => useListChoices.setState({ problemText: '', hiddenSeverities: noChoices.hiddenSeverities })}
        />
      )}
      {path !== null && <Rows groups={shown} grouping={grouping} />}
      {left > 0 && <p className="panels__none">{words('app.panel.more', { count: left })}</p>}
      {path !== null && <HabitRows path={path} problems={problems} />}
      {path !== null && <FeedRows path={path} />}
      <SilencedRules />
    </section>
  );
}

interface RowsProps {
  readonly groups: ReturnType<typeof firstRows<InEpisode<Problem>>>['groups'];
  readonly grouping: ProblemGrouping;
}

const Rows = memo(function Rows({ groups, grouping }: RowsProps) {
  const words = useWords();
  const headingOf = (name: string) => {
    if (grouping === 'severity') return words(`problems.shown.${name}`);
    if (grouping === 'rule') return words(`problems.name.${name}`);
    return episodeTitle(name);
  };
  return (
    <GroupedRows
      groups={groups}
      isAlwaysTitled={grouping !== 'severity'}
      headingOf={headingOf}
      keyOf={keyOf}
      draw={({ path, item }, { key, ...at }, group) => (
        <ProblemRow key={key} path={path} problem={item} around={group.map((row) => row.item)} {...at} />
      )}
    />
  );
});

function keyOf({ path, item }: InEpisode<Problem>): string {
  return `${path}\0${item.rule}\0${item.variant ?? ''}\0${item.start}\0${item.key ?? ''}`;
}
