import { useEffect, useMemo, useState } from 'react';
import type { HealthEntry, HealthRow } from '#shared/bulk/health.ts';
import type { Failure } from '#shared/ipc/answers.ts';
import type { Result } from '#shared/result.ts';
import { goToProblem } from '../../actions/go-to-problem.ts';
import { openEpisode } from '../../actions/open-episode.ts';
import { acceptHabit } from '../../actions/show-rules.ts';
import { request } from '../../bridge.ts';
import { Action } from '../../dialogs/dialog-frame.tsx';
import { currentShow, useShow } from '../../store/show-store.ts';
import { problemWords } from '../../words/problem-words.ts';
import { useWords } from '../../words/use-words.ts';
import { CheckList } from '../check-list.tsx';
import { AllOrNone, toggled } from '../checks.tsx';
import { planAndReview } from '../plan-and-review.ts';

interface Props {
  readonly group: HealthEntry;
  /** Something was mended or accepted: the findings are others now. */
  readonly onChanged: () => void;
  readonly onLeave: () => void;
}

/** The episodes where one rule speaks: chosen, mended together, or gone to. */
export function HealthGroupView(props: Props) {
  const { group, onChanged } = props;
  const words = useWords();
  const rows = useRows(group.id);
  // The thread that knew them was ended meanwhile: all is looked at anew.
  const isGone = rows?.ok === false;
  useEffect(() => {
    if (isGone) onChanged();
  }, [isGone, onChanged]);
  if (!rows?.ok) return <section className="health__group" aria-label={words(`problems.name.${group.rule}`)} />;
  return <Rows {...props} rows={rows.value} />;
}

function useRows(group: string): Result<readonly HealthRow[], Failure> | undefined {
  const [rows, setRows] = useState<Result<readonly HealthRow[], Failure>>();
  useEffect(() => {
    const show = currentShow()?.id;
    if (show === undefined) return;
    let isWanted = true;
    request('bulk:healthRows', { show, group }).then((answer) => {
      if (isWanted)
        setRows(answer.ok ? { ...answer, value: JSON.parse(answer.value) as readonly HealthRow[] } : answer);
    });
    return () => {
      isWanted = false;
    };
  }, [group]);
  return rows;
}

function Rows({ group, rows, onChanged, onLeave }: Props & { readonly rows: readonly HealthRow[] }) {
  const words = useWords();
  const fixable = useMemo(() => rows.filter(({ canFix }) => canFix).map(({ path }) => path), [rows]);
  const [active, setActive] = useState(rows[0]?.path ?? null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => new Set(fixable));
  const chosen = fixable.filter((path) => checked.has(path));
  const toggle = (path: string) => {
    if (rows.some((row) => row.path === path && row.canFix)) setChecked(toggled(checked, path));
  };
  const ways = useMemo(() => [...new Set(rows.flatMap(({ finding }) => finding.ways ?? []))], [rows]);
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
        {fixable.length > 0 && <AllOrNone all={() => fixable} onCheck={setChecked} />}
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
        {(row) => <RowView row={row} />}
      </CheckList>
      <div className="health__actions">
        {fixable.length === 0 && <small className="health__note">{words('health.noFix')}</small>}
        <span className="review__space" />
        {group.section === 'habits' && <Action onPress={accept}>{words('health.accept')}</Action>}
        <Action disabled={active === null} onPress={() => active !== null && goTo(active)}>
          {words('health.goTo')}
        </Action>
        {ways.map((way, index) => (
          <Action
            key={way}
            tone={index === 0 ? 'primary' : 'plain'}
            disabled={chosen.length === 0}
            onPress={() => fix(way)}
          >
            {words(`health.way.${way}`)}
          </Action>
        ))}
        {fixable.length > 0 && ways.length === 0 && (
          <Action tone="primary" disabled={chosen.length === 0} onPress={() => fix()}>
            {words('health.fix', { count: chosen.length })}
          </Action>
        )}
      </div>
    </section>
  );
}

function RowView({ row: { path, finding, more } }: { readonly row: HealthRow }) {
  const words = useWords();
  const title = useShow(({ state }) =>
    state.type === 'open' ? state.opened.episodes.find((episode) => episode.path === path)?.title : undefined,
  );
  const message = problemWords(finding);
  return (
    <span className="file-row">
      <span className="file-row__title">{title || path}</span>
      <small className="file-row__path">{more > 0 ? words('health.more', { message, count: more }) : message}</small>
    </span>
  );
}
