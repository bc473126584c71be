import type { CheckedLink, LinkVerdict } from '#shared/links/link.ts';
import { onlineProblems } from '#shared/links/online-problems.ts';
import type { Position } from '#shared/text/position.ts';
import { applyFix } from '../actions/apply-fix.ts';
import { goToProblem } from '../actions/go-to-problem.ts';
import { request } from '../bridge.ts';
import { currentWords, useWords } from '../words/use-words.ts';
import { copy, openRowMenu } from './problem-row.tsx';
import { type RowAction, RowMenu } from './row-menu.tsx';

interface Props {
  readonly path: string;
  /** With what the network said of it last. */
  readonly link: CheckedLink;
  readonly place: Position;
  readonly isReachable: boolean;
  readonly onReach: () => void;
}

/** An answer is as old as it says; younger ones need no word about it. */
const oldMs = 3_600_000;

/** A link: its address, its state, where it leads now, and where it stands. */
export function LinkRow({ path, link, place, isReachable, onReach }: Props) {
  const words = useWords();
  const { verdict } = link;
  const [moved] = onlineProblems(link).filter(({ rule }) => rule === 'link-redirect');
  const address = link.url === '' ? words('app.panel.emptyLink') : link.url;
  const isWeb = /^https?:\/\//i.test(link.url);
  const tabIndex = isReachable ? 0 : -1;
  const open = () => request('shell:openAddress', { url: link.url });
  const fix = moved?.fix;
  const actions = (): readonly RowAction[] => [
    { id: 'go', words: words('problems.goTo'), act: () => goToProblem(path, link) },
    ...(fix === undefined ? [] : [{ id: 'fix', words: words('problems.useNew'), act: () => applyFix(path, fix) }]),
    ...(isWeb ? [{ id: 'open', words: words('app.panel.open'), act: open }] : []),
    { id: 'copy', words: words('problems.copy'), act: () => copy(link.url) },
  ];
  return (
    <li className={`row row--link-${verdict.state}`} onFocus={onReach} onContextMenu={openRowMenu}>
      <button type="button" className="row__main" tabIndex={tabIndex} onClick={() => goToProblem(path, link)}>
        <span className="row__words row__address">
          {address}
          {moved !== undefined && (
            <span className="row__detail">
              {' '}
              {words('problems.movedTo', { address: moved.params?.['redirect'] ?? '' })}
            </span>
          )}
        </span>
        <span className="row__state">
          {stateWords(verdict)}
          <Age verdict={verdict} />
        </span>
        <span className="row__place">
          {place.line} : {place.column}
        </span>
      </button>
      <span className="row__acts">
        {fix === undefined ? (
          isWeb && (
            <button type="button" className="button button--link" tabIndex={tabIndex} onClick={open}>
              {words('app.panel.open')}
            </button>
          )
        ) : (
          <button type="button" className="button button--link" tabIndex={tabIndex} onClick={() => applyFix(path, fix)}>
            {words('problems.useNew')}
          </button>
        )}
        <RowMenu what={address} actions={actions} isReachable={isReachable} />
      </span>
    </li>
  );
}

/** Since when an answer of an earlier run stands. */
function Age({ verdict: { at, state } }: { readonly verdict: LinkVerdict }) {
  const words = useWords();
  const age = at === undefined ? 0 : Date.now() - at;
  if (age < oldMs || state === 'unchecked') return null;
  const format = new Intl.RelativeTimeFormat(words.language, { numeric: 'auto' });
  const when =
    age < 24 * oldMs
      ? format.format(-Math.round(age / oldMs), 'hour')
      : format.format(-Math.round(age / (24 * oldMs)), 'day');
  return <span className="row__detail"> {words('problems.asked', { when })}</span>;
}

function stateWords(verdict: LinkVerdict): string {
  const words = currentWords();
  const state = words(`app.panel.state.${verdict.state}`);
  const detail = verdict.status === undefined ? reasonWords(verdict.reason) : String(verdict.status);
  return detail === '' ? state : words('app.panel.stateWith', { state, detail });
}

function reasonWords(reason: string | undefined): string {
  const words = currentWords();
  if (reason === 'not-published-yet') return words('problems.notYet');
  if (reason === undefined || reason.startsWith('link-')) return '';
  const key = `app.panel.reason.${reason}`;
  const said = words(key);
  return said === key ? '' : said;
}
