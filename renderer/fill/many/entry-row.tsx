import type { FillRow } from '#shared/audio/fill-plan.ts';
import { useInterface } from '../../store/interface-store.ts';
import { episodeTitle } from '../../store/show-store.ts';
import { useWords } from '../../words/use-words.ts';
import type { EntryView } from './use-fill-many.ts';

/** One sound or item: its name, the episode it is meant for and why, and what it would change there. */
export function EntryRow({ view, name }: { readonly view: EntryView; readonly name: string }) {
  const words = useWords();
  const title = view.episode === undefined ? undefined : episodeTitle(view.episode);
  const wanted = view.rows.filter((row) => view.chosen.has(row.role));
  return (
    <span className={`entry entry--${view.state}`}>
      <span className="entry__name" title={name}>
        {name}
      </span>
      <span className="entry__episode" title={title}>
        {title ?? words('fill.many.noEpisode')}
      </span>
      <span className="entry__why">{view.reason !== undefined && words(`audio.match.${view.reason}`)}</span>
      <span className="entry__change">
        {wanted.length > 0 ? <Changes rows={wanted} /> : words(`fill.many.state.${view.state}`)}
      </span>
    </span>
  );
}

function Changes({ rows }: { readonly rows: readonly FillRow[] }) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return rows.map(({ role, proposed }) => (
    <span key={role} className="entry__value" title={`${words(`app.form.${role}`)}: ${proposed}`}>
      {role === 'bytes' ? `${size.format(Number(proposed) / 1e6)} MB` : proposed}
    </span>
  ));
}
