import { useWords } from '../../words/use-words.ts';
import { ReviewTable } from '../review-table.tsx';
import { EpisodeChooser } from './episode-chooser.tsx';
import type { ManySource } from './many-source.ts';
import type { EntryView, FillManyState } from './use-fill-many.ts';

interface Props {
  readonly source: ManySource;
  readonly view: EntryView;
  readonly many: FillManyState;
}

/** The entry that the list is on: its episode, which can be another, and the same review as for one alone. */
export function EntryDetail({ source, view, many }: Props) {
  const words = useWords();
  return (
    <section className="entry-detail" aria-label={words('fill.many.detail')}>
      <p className="audio-review__file">{source.named(view.key).place}</p>
      <EpisodeChooser key={view.key} episode={view.episode} onChoose={(episode) => many.match(view.key, episode)} />
      {view.rows.length > 0 ? (
        <ReviewTable
          rows={view.rows}
          sourceOf={source.sourceOf}
          chosen={view.chosen}
          onChoose={(role, isChosen) => many.choose(view.key, role, isChosen)}
        />
      ) : (
        <p className="entry-detail__none">{words(`fill.many.state.${view.state}`)}</p>
      )}
    </section>
  );
}
