import { useState } from 'react';
import { goToProblem } from '../../actions/go-to-problem.ts';
import { openEpisode } from '../../actions/open-episode.ts';
import { acceptHabit } from '../../actions/show-rules.ts';
import { Action } from '../../dialogs/dialog-frame.tsx';
import { useShow } from '../../store/show-store.ts';
import { problemWords } from '../../words/problem-words.ts';
import { useWords } from '../../words/use-words.ts';
import { CheckList } from '../check-list.tsx';
import { planAndReview } from '../plan-and-review.ts';
import type { NamedGroup } from './health-rules.tsx';

interface Props {
  readonly named: NamedGroup;
  /** Something was mended or accepted: the findings are others now. */
  readonly onChanged: () => void;
  readonly onLeave: () => void;
}

/** The episodes where one rule speaks: chosen, mended together, or gone to. */
export function HealthGroupView({ named: { group, section }, onChanged, onLeave }: Props) {
  const words = useWords();
  const [active, setActive] = useState(group.episodes[0]?.path ?? null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => new Set(group.fixable));
  const chosen = group.fixable.filter((path) => checked.has(path));
  const toggle = (path: string) => {
    if (!group.fixable.includes(path)) return;
    const next = new Set(checked);
    if (!next.delete(path)) next.add(path);
    setChecked(next);
  };
  const fix = async () => {
    if ((await planAndReview({ type: 'fix', rule: group.rule }, chosen)) !== null) onChanged();
  };
  const goTo = async (path: string) => {
    const finding = group.episodes.find((episode) => episode.path === path)?.findings[0];
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
        <strong>{words('health.count', { count: group.episodes.length })}</strong>
        <span className="review__space" />
        {group.fixable.length > 0 && (
          <>
            <button type="button" className="button button--link" onClick={() => setChecked(new Set(group.fixable))}>
              {words('bulk.review.all')}
            </button>
            <button type="button" className="button button--link" onClick={() => setChecked(new Set())}>
              {words('bulk.review.none')}
            </button>
          </>
        )}
      </div>
      {section === 'habits' && <p className="health__note">{words('health.habitText')}</p>}
      <CheckList
        label={words('health.episodes')}
        items={group.episodes}
        keyOf={({ path }) => path}
        rowHeight={44}
        active={active}
        onActive={setActive}
        checked={checked}
        onToggle={toggle}
        hasBox={({ path }) => group.fixable.includes(path)}
        onOpen={goTo}
      >
        {({ path, findings }) => <Row path={path} findings={findings} />}
      </CheckList>
      <div className="health__actions">
        {group.fixable.length === 0 && <small className="health__note">{words('health.noFix')}</small>}
        <span className="review__space" />
        {section === 'habits' && <Action onPress={accept}>{words('health.accept')}</Action>}
        <Action disabled={active === null} onPress={() => active !== null && goTo(active)}>
          {words('health.goTo')}
        </Action>
        {group.fixable.length > 0 && (
          <Action tone="primary" disabled={chosen.length === 0} onPress={fix}>
            {words('health.fix', { count: chosen.length })}
          </Action>
        )}
      </div>
    </section>
  );
}

function Row({ path, findings }: NamedGroup['group']['episodes'][number]) {
  const words = useWords();
  const title = useShow(({ state }) =>
    state.type === 'open' ? state.opened.episodes.find((episode) => episode.path === path)?.title : undefined,
  );
  const [first] = findings;
  const message = first === undefined ? '' : problemWords(first);
  return (
    <span className="file-row">
      <span className="file-row__title">{title || path}</span>
      <small className="file-row__path">
        {findings.length > 1 ? words('health.more', { message, count: findings.length - 1 }) : message}
      </small>
    </span>
  );
}
