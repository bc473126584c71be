import { useMemo } from 'react';
import type { Problem } from '#shared/problem.ts';
import { acceptHabit, switchRule } from '../actions/show-rules.ts';
import { useShow } from '../store/show-store.ts';
import { problemWords } from '../words/problem-words.ts';
import { useWords } from '../words/use-words.ts';

/** What most episodes of the show have, said once each, with the way to live with it. */
export function HabitRows({ path, problems }: { readonly path: string; readonly problems: readonly Problem[] }) {
  const words = useWords();
  const habits = useMemo(() => {
    const byRule = new Map<string, Problem>();
    for (const problem of problems) if (problem.habit && !byRule.has(problem.rule)) byRule.set(problem.rule, problem);
    return [...byRule.values()];
  }, [problems]);
  if (habits.length === 0) return null;
  return (
    <details className="group group--folded">
      <summary className="group__title">
        {words('problems.habits')} <span className="group__count">{habits.length}</span>
      </summary>
      <ul className="rows">
        {habits.map((problem) => (
          <li key={`${path}-${problem.rule}`} className="row row--habit">
            <span className="row__text">
              <span>{words(`problems.name.${problem.rule}`)}</span>
              <span className="row__detail">{problemWords(problem)}</span>
            </span>
            <span className="row__acts">
              <button type="button" className="button button--link" onClick={() => acceptHabit(problem.rule, true)}>
                {words('problems.ourWay')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the show's own settings silence, so that it can be had back. */
export function SilencedRules() {
  const words = useWords();
  const settings = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.settings : undefined));
  const off = Object.entries(settings?.rules ?? {}).flatMap(([rule, severity]) => (severity === 'off' ? [rule] : []));
  const ours = settings?.habits ?? [];
  if (off.length + ours.length === 0) return null;
  const rows = [
    ...off.map((rule) => ({ rule, on: () => switchRule(rule, false) })),
    ...ours.map((rule) => ({ rule, on: () => acceptHabit(rule, false) })),
  ];
  return (
    <details className="group group--folded">
      <summary className="group__title">
        {words('problems.silenced')} <span className="group__count">{rows.length}</span>
      </summary>
      <ul className="rows">
        {rows.map(({ rule, on }) => (
          <li key={rule} className="row row--habit">
            <span className="row__text">{nameOf(rule)}</span>
            <span className="row__acts">
              <button type="button" className="button button--link" onClick={on}>
                {words('problems.switchOn')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );

  /** A rule that this version does not know stands in the file by its own name. */
  function nameOf(rule: string): string {
    const name = words(`problems.name.${rule}`);
    return name === `problems.name.${rule}` ? rule : name;
  }
}
