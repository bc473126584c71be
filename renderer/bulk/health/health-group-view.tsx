import { useMemo, useState } from 'react';
import type { HealthEntry } from '#shared/bulk/health.ts';
import { goToProblem } from '../../actions/go-to-problem.ts';
import { openEpisode } from '../../actions/open-episode.ts';
import { acceptHabit } from '../../actions/show-rules.ts';
import { Action } from '../../dialogs/dialog-frame.tsx';
import { useWords } from '../../words/use-words.ts';
import { CheckList } from '../check-list.tsx';
import { AllOrNone, toggled } from '../checks.tsx';
import { planAndReview } from '../plan-and-review.ts';
import { HealthRowView } from './health-row.tsx';
import { useHealthRows } from './use-health-rows.ts';

interface Props {
  readonly group: HealthEntry;
  /** Something was mended or accepted: the findings are others now. */
  readonly onChanged: () => void;
  readonly onLeave: () => void;
}

/** The episodes where one rule speaks: chosen, mended together, or gone to. */
export function HealthGroupView({ group, onChanged, onLeave }: Props) {
  const words = useWords();
  const rows = useHealthRows(group, onChanged);
  const isWhole = rows.length === group.count;
  const fixable = useMemo(() => rows.filter(({ canFix }) => canFix).map(({ path }) => path), [rows]);
  const [at, setActive] = useState<string>();
  const active = at ?? rows[0]?.path ?? null;
  // What the person took out: all that comes is chosen at first.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => fixable.filter((path) => !left.has(path)), [fixable, left]);
  const checked = useMemo(() => new Set(chosen), [chosen]);
  const toggle = (path: string) => {
    if (rows.some((row) => row.path === path && row.canFix)) setLeft(toggled(left, path));
  };
  const fix = async (way?: string) => {
    const operation = { type: 'fix', rule: group.rule, ...(way !== undefined && { way }) } as const;
    if ((await planAndReview(operation, chosen)) !== null) onChanged();
  };
  const goTo = async (path: string) => {
    const finding = rows.find((row) => row.path === path)?.finding;
    onLeave();
    await openEpisode(path);
    if (finding !== undefined) goToProblem(path, finding);
  };
  const accept = async () => {
    await acceptHabit(group.rule, true);
    onChanged();
  };
  return (
    <section className="health__group" aria-label={words(`problems.name.${group.rule}`)}>
      <div className="review__head">
        <strong>{words('health.count', { count: group.count })}</strong>
        <span className="review__space" />
        {fixable.length > 0 && (
          <AllOrNone all={() => fixable} onCheck={(all) => setLeft(new Set(all.size > 0 ? [] : fixable))} />
        )}
      </div>
      {group.section === 'habits' && <p className="health__note">{words('health.habitText')}</p>}
      <CheckList
        label={words('health.episodes')}
        items={rows}
        keyOf={({ path }) => path}
        active={active}
        onActive={setActive}
        checked={checked}
        onToggle={toggle}
        hasBox={({ canFix }) => canFix ?? false}
        onOpen={goTo}
      >
        {(row) => <HealthRowView row={row} />}
      </CheckList>
      <div className="health__actions">
        {isWhole && fixable.length === 0 && <small className="health__note">{words('health.noFix')}</small>}
        <span className="review__space" />
        {group.section === 'habits' && <Action onPress={accept}>{words('health.accept')}</Action>}
        <Action disabled={active === null} onPress={() => active !== null && goTo(active)}>
          {words('health.goTo')}
        </Action>
        {group.ways.map((way, index) => (
          <Action
            key={way}
            tone={index === 0 ? 'primary' : 'plain'}
            disabled={!isWhole || chosen.length === 0}
            onPress={() => fix(way)}
          >
            {words(`health.way.${way}`)}
          </Action>
        ))}
        {fixable.length > 0 && group.ways.length === 0 && (
          <Action tone="primary" disabled={!isWhole || chosen.length === 0} onPress={() => fix()}>
            {words('health.fix', { count: chosen.length })}
          </Action>
        )}
      </div>
    </section>
  );
}
