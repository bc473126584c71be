import { fixesOfKind } from '#shared/check/fix-all.ts';
import type { Problem } from '#shared/problem.ts';
import { applyFix } from '../actions/apply-fix.ts';
import { fixAll } from '../actions/fix-all.ts';
import { acceptHabit, switchRule } from '../actions/show-rules.ts';
import { publishingCommands } from '../publishing/publish-episode.ts';
import { fixWords } from '../words/problem-words.ts';
import { currentWords } from '../words/use-words.ts';
import type { RowAction } from './row-menu.tsx';

/** Everything that mends a finding or has the show live with it; `others` are the findings around it. */
export function problemActions(path: string, problem: Problem, others: readonly Problem[]): readonly RowAction[] {
  const words = currentWords();
  const { rule, habit } = problem;
  const fixes = [problem.fix, ...(problem.otherFixes ?? [])].filter((fix) => fix !== undefined);
  const together = fixesOfKind(others, rule).length;
  return [
    ...fixes.map((fix, index) => ({
      id: `fix-${index}`,
      words: fixWords(fix),
      act: () => applyFix(path, fix),
    })),
    ...publishingActions(problem.rule),
    ...(together > 1
      ? [{ id: 'fix-all', words: words('problems.fixAll', { count: together }), act: () => fixAll(path, rule) }]
      : []),
    ...(habit ? [{ id: 'our-way', words: words('problems.ourWay'), act: () => acceptHabit(rule, true) }] : []),
    { id: 'switch-off', words: words('problems.switchOff'), act: () => switchRule(rule, true) },
  ];
}

/** Ways to mend a date that are more than an edit: the file's name goes with it. */
function publishingActions(rule: string): readonly RowAction[] {
  const words = currentWords();
  const now = { id: 'publish-now', words: words('publishing.nowAction'), act: publishingCommands['publish-now'] };
  const move = { id: 'move-to', words: words('publishing.moveFix'), act: publishingCommands['move-to'] };
  if (rule === 'date-future') return [now, move];
  return rule === 'date-filename' ? [move] : [];
}
