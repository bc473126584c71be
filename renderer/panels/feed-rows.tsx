import { Check, CircleAlert, CircleDashed } from 'lucide-react';
import type { FeedCheck } from '#shared/feed/made/check-entry.ts';
import { openEpisode } from '../actions/open-episode.ts';
import { useFindings } from '../store/findings-store.ts';
import { useWords } from '../words/use-words.ts';

const icons = { ok: Check, bad: CircleAlert, unknown: CircleDashed } as const;
const none: readonly FeedCheck[] = [];

/** The episode as podcast directories meet it in the feed, and the feed of the whole show as it would be built now. */
export function FeedRows({ path }: { readonly path: string }) {
  const words = useWords();
  const checks = useFindings((state) => state.byPath[path]?.feed ?? none);
  const ok = checks.filter(({ state }) => state === 'ok').length;
  if (checks.length === 0) return null;
  return (
    <details className="group group--folded">
      <summary className="group__title">
        {words('feed.title')} <span className="group__count">{words('feed.passed', { ok, count: checks.length })}</span>
      </summary>
      <ul className="rows feed-checks">
        {checks.map(({ name, state, params }) => {
          const Icon = icons[state];
          return (
            <li key={name} className={`feed-check feed-check--${state}`}>
              <Icon size={14} aria-label={words(`feed.state.${state}`)} />
              {words(`feed.check.${name}`, params)}
              {state === 'unknown' && <span className="row__detail">{words('feed.state.unknown')}</span>}
            </li>
          );
        })}
      </ul>
      <ShowFeed />
    </details>
  );
}

/** What the directories would say of all items together. */
function ShowFeed() {
  const words = useWords();
  const feed = useFindings((state) => state.judged?.feed);
  if (feed === undefined) return null;
  const found = feed.findings.filter(
    ({ name }) => name === 'guidTwice' || name === 'audioTwice' || name === 'wellFormed',
  );
  return (
    <div className="feed-show">
      <p>
        <strong>{words('feed.show')}</strong> {words('feed.built', { count: feed.items })}
        {words.language === 'ja' ? '。' : ': '}
        {words(feed.fault === undefined ? 'feed.wellFormed' : 'feed.broken')}
      </p>
      <ul className="rows">
        {found.map(({ path, name, other }) => (
          <li key={`${path}-${name}`} className="feed-check feed-check--bad">
            <CircleAlert size={14} aria-label={words('feed.state.bad')} />
            <button type="button" className="button button--link" onClick={() => openEpisode(path)}>
              {path}
            </button>
            {words(`feed.check.${name === 'wellFormed' ? 'tears' : name}`, { other: other ?? '' })}
          </li>
        ))}
      </ul>
      {feed.more > 0 && <p>{words('feed.more', { count: feed.more })}</p>}
      <p className="row__detail">{words('feed.template')}</p>
    </div>
  );
}
