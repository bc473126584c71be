import { memo, useDeferredValue, useMemo } from 'react';
import type { CheckedLink } from '#shared/links/link.ts';
import { cancelRuns } from '../actions/link-runs.ts';
import { useFindings } from '../store/findings-store.ts';
import { episodeTitle } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { GroupedRows, NoMatch } from './grouped-rows.tsx';
import { firstRows, type InEpisode } from './groups.ts';
import { foundLinks, linkStates } from './link-filter.ts';
import { LinkRow } from './link-row.tsx';
import { linkCounts, mostRows } from './link-rows.ts';
import { type LinkGrouping, noChoices, useListChoices } from './list-choices.ts';
import { PanelTools } from './panel-tools.tsx';
import { useLinkRun, useOpenLinks } from './use-links.ts';

const groupings: readonly LinkGrouping[] = ['state', 'host', 'file'];

/** Every link of the episode with its place and what is known of it. */
export function LinksPanel({ path }: { readonly path: string | null }) {
  const words = useWords();
  const run = useLinkRun();
  const waiting = useFindings((state) => state.waiting.length);
  const { linkText: text, hiddenStates: hidden, linkGrouping: grouping } = useListChoices();
  const open = useOpenLinks();
  const own = useMemo(
    () => (grouping === 'file' ? open : open.filter((row) => row.path === path)),
    [grouping, open, path],
  );
  const found = useMemo(() => foundLinks(own, { text, hidden, grouping }), [own, text, hidden, grouping]);
  const { groups, left } = useMemo(() => firstRows(found, mostRows), [found]);
  // Hundreds of rows are drawn piece by piece between the keys of somebody who types on.
  const shown = useDeferredValue(groups);
  const counts = linkCounts(own.map(({ item }) => item));
  return (
    <section aria-label={words('app.panel.links')} aria-busy={run !== null} className="panels__list">
      {run !== null && (
        <p className="panels__run" role="status">
          <progress max={run.total} value={run.total - run.open} aria-hidden />
          {words('app.status.checking', { done: run.total - run.open, total: run.total })}
          <button type="button" className="button button--link" onClick={cancelRuns}>
            {words(run.why === 'save' ? 'app.status.stopCheck' : 'app.panel.stop')}
          </button>
        </p>
      )}
      {waiting > 0 && <p className="panels__none">{words('problems.waiting', { count: waiting })}</p>}
      {path !== null && own.length > 0 && (
        <PanelTools
          filter={words('problems.filterLinks')}
          kinds={words('problems.states')}
          text={text}
          onText={(linkText) => useListChoices.setState({ linkText })}
          choices={linkStates.map((state) => ({
            id: state,
            words: words(`app.panel.state.${state}`),
            count: counts[state],
          }))}
          hidden={hidden}
          onHidden={(ids) => useListChoices.setState({ hiddenStates: linkStates.filter((each) => ids.includes(each)) })}
          groupings={groupings.map((id) => ({ id, words: words(`problems.by.${id}`) }))}
          grouping={grouping}
          onGrouping={(id) =>
            useListChoices.setState({ linkGrouping: groupings.find((each) => each === id) ?? 'state' })
          }
        />
      )}
      {path !== null && own.length === 0 && <p className="panels__none">{words('app.panel.noLinks')}</p>}
      {own.length > 0 && groups.length === 0 && (
        <NoMatch onShowAll={() => useListChoices.setState({ linkText: '', hiddenStates: noChoices.hiddenStates })} />
      )}
      <Rows groups={shown} grouping={grouping} />
      {left > 0 && <p className="panels__none">{words('app.panel.more', { count: left })}</p>}
    </section>
  );
}

interface RowsProps {
  readonly groups: ReturnType<typeof firstRows<InEpisode<CheckedLink>>>['groups'];
  readonly grouping: LinkGrouping;
}

const Rows = memo(function Rows({ groups, grouping }: RowsProps) {
  const words = useWords();
  const headingOf = (name: string) => {
    if (grouping === 'state') return words(`app.panel.state.${name}`);
    if (grouping === 'host') return name === '' ? words('problems.ownSite') : name;
    return episodeTitle(name);
  };
  return (
    <GroupedRows
      groups={groups}
      isAlwaysTitled={false}
      headingOf={headingOf}
      keyOf={keyOf}
      draw={({ path, item }, { key, ...at }) => <LinkRow key={key} path={path} link={item} {...at} />}
    />
  );
});

function keyOf({ path, item }: InEpisode<CheckedLink>): string {
  return `${path}\0${item.start}\0${item.url}\0${item.kind}`;
}
