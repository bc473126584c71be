import { useMemo, useState } from 'react';
import type { FoundPlace } from '#shared/bulk/find-matches.ts';
import type { FoundEpisode, SearchResult } from '#shared/bulk/search-result.ts';
import { goToProblem } from '../../actions/go-to-problem.ts';
import { openEpisode } from '../../actions/open-episode.ts';
import { titleAt, useShow } from '../../store/show-store.ts';
import { useWords } from '../../words/use-words.ts';
import { CheckList } from '../check-list.tsx';
import { toggled } from '../checks.tsx';

type Line =
  | { readonly id: string; readonly path: string; readonly episode: FoundEpisode }
  | { readonly id: string; readonly path: string; readonly place: FoundPlace }
  | { readonly id: string; readonly path: string; readonly more: number };

interface Props {
  readonly result: SearchResult;
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (checked: ReadonlySet<string>) => void;
  readonly canChoose: boolean;
  readonly onLeave: () => void;
}

/** What a search found: every episode with its places below it. */
export function FoundPlaces({ result, checked, onCheck, canChoose, onLeave }: Props) {
  const words = useWords();
  const lines = useMemo(() => linesOf(result), [result]);
  const [active, setActive] = useState<string | null>(lines[0]?.id ?? null);
  const pathOf = (id: string) => lines.find((line) => line.id === id)?.path ?? '';
  const open = async (id: string) => {
    const line = lines.find((candidate) => candidate.id === id);
    if (line === undefined) return;
    const place = 'place' in line ? line.place : 'episode' in line ? line.episode.places[0] : undefined;
    onLeave();
    await openEpisode(line.path);
    // The window shows the notes, not the data file beside them.
    if (place !== undefined && !place.inData) goToProblem(line.path, place);
  };
  if (lines.length === 0) return <p role="status">{words('bulk.find.nothing')}</p>;
  return (
    <>
      <p role="status" className="find__count">
        {words('bulk.find.found', {
          places: words('bulk.find.places', { count: result.total }),
          episodes: words('health.count', { count: result.episodes.length }),
        })}
      </p>
      <div className="find__results">
        <CheckList
          label={words('bulk.find.results')}
          items={lines}
          keyOf={({ id }) => id}
          rowHeight={30}
          active={active}
          onActive={setActive}
          checked={new Set(lines.flatMap(({ id, path }) => (checked.has(path) ? [id] : [])))}
          onToggle={(line) => onCheck(toggled(checked, pathOf(line)))}
          hasBox={(line) => canChoose && 'episode' in line}
          onOpen={open}
        >
          {(line) => <LineView line={line} />}
        </CheckList>
      </div>
      <small className="review__hint">{words(canChoose ? 'bulk.find.hint' : 'bulk.find.openHint')}</small>
    </>
  );
}

function linesOf({ episodes }: SearchResult): readonly Line[] {
  return episodes.flatMap((episode): readonly Line[] => {
    const { path, places, count } = episode;
    const rest = count - places.length;
    return [
      { id: path, path, episode },
      ...places.map((place, index) => ({ id: `${path}#${index}`, path, place })),
      ...(rest > 0 ? [{ id: `${path}#more`, path, more: rest }] : []),
    ];
  });
}

function LineView({ line }: { readonly line: Line }) {
  const words = useWords();
  if ('more' in line) return <small className="find__more">{words('bulk.find.more', { count: line.more })}</small>;
  if ('episode' in line) return <EpisodeLine episode={line.episode} />;
  const { key, before, match, after } = line.place;
  return (
    <span className="find__place">
      <small className="find__key">{key ?? words('bulk.find.inNotes')}</small>
      <span className="find__snippet">
        <span className="find__before">
          {/* Behind a blank, the mark keeps it where it was written. */}
          <bdi dir="ltr">{`${before}\u200e`}</bdi>
        </span>
        <mark>{match}</mark>
        <span className="find__after">{after}</span>
      </span>
    </span>
  );
}

function EpisodeLine({ episode: { path, count } }: { readonly episode: FoundEpisode }) {
  const title = useShow(titleAt(path));
  return (
    <>
      <span className="find__title">{title || path}</span>
      <span className="health__count">{count}</span>
    </>
  );
}
