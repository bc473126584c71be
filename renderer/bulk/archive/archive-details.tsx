import { useState } from 'react';
import type { PinnedEpisode } from '#shared/bulk/archive.ts';
import { withPin } from '#shared/show/edit-show-file.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { changeShowFile } from '../../actions/show-file.ts';
import { notify } from '../../store/interface-store.ts';
import { useWords } from '../../words/use-words.ts';

interface Props {
  readonly episode: EpisodeSummary;
  readonly links: readonly string[];
  readonly isLooking: boolean;
  readonly pin: PinnedEpisode | undefined;
  readonly canPin: boolean;
}

/** Who links to an episode, and whether it is pinned. */
export function ArchiveDetails({ episode, links, isLooking, pin, canPin }: Props) {
  const words = useWords();
  const title = episode.title || episode.path;
  return (
    <section className="archive__details" aria-label={words('bulk.archive.details', { title })}>
      <h3>{title}</h3>
      {isLooking && <p>{words('bulk.archive.looking')}</p>}
      {!isLooking && links.length === 0 && canPin && <p>{words('bulk.archive.notLinked')}</p>}
      {links.length > 0 && (
        <>
          <p>{words('bulk.archive.linkedFrom')}</p>
          <ul>
            {links.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </>
      )}
      {canPin && <Pin path={episode.path} pin={pin} />}
    </section>
  );
}

function Pin({ path, pin }: { readonly path: string; readonly pin: PinnedEpisode | undefined }) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const write = async (next: string | null) => {
    setBusy(true);
    const failure = await changeShowFile((text) => withPin(text, path, next));
    setBusy(false);
    if (failure !== undefined) notify('error', failure);
  };
  if (pin !== undefined) {
    return (
      <div className="archive__pinning">
        <span className="archive__pin">
          {pin.reason === undefined
            ? words('bulk.archive.pinned')
            : words('bulk.archive.pinnedWhy', { reason: pin.reason })}
        </span>
        <button type="button" className="button" disabled={busy} onClick={() => write(null)}>
          {words('bulk.archive.unpin')}
        </button>
      </div>
    );
  }
  return (
    <form
      className="archive__pinning"
      onSubmit={(event) => {
        event.preventDefault();
        write(reason.trim());
      }}
    >
      <input
        className="input"
        aria-label={words('bulk.archive.reason')}
        placeholder={words('bulk.archive.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" className="button" disabled={busy}>
        {words('bulk.archive.pin')}
      </button>
    </form>
  );
}
