import { X } from 'lucide-react';
import { youtubeVideo } from '#shared/notes/addresses/youtube.ts';
import { useDocuments } from '../../store/documents-store.ts';
import { useInterface } from '../../store/interface-store.ts';
import { useNotesHabits } from '../../store/notes-habits-store.ts';
import { useTitles } from '../../store/titles-store.ts';
import { useWords } from '../../words/use-words.ts';
import { embedVideo, linkAddress } from './address-actions.ts';
import { fetchWaiting } from './fetch-titles.ts';
import './paste-bar.css';

/** What can be done with what was just pasted, below the notes: nothing of it happens by itself. */
export function PasteBar() {
  const words = useWords();
  const path = useDocuments((state) => state.active);
  const waiting = useTitles((state) => (path === null ? 0 : (state.waiting[path]?.length ?? 0)));
  const fetching = useTitles((state) => state.fetching);
  const pasted = useTitles((state) => (state.pasted?.path === path ? state.pasted : null));
  if (path === null || (fetching === 0 && waiting === 0 && pasted === null)) return null;
  return (
    <fieldset className="paste-bar" aria-label={words('notes.offer.label')}>
      {fetching > 0 ? (
        <output>{words('notes.titles.fetching', { count: fetching })}</output>
      ) : waiting > 0 ? (
        <Waiting path={path} count={waiting} />
      ) : (
        pasted !== null && <Offers url={pasted.url} />
      )}
    </fieldset>
  );
}

function Waiting({ path, count }: { readonly path: string; readonly count: number }) {
  const words = useWords();
  const online = useInterface((state) => state.online && !state.offlineRun);
  return (
    <>
      <output>{words(online ? 'notes.titles.ready' : 'notes.titles.waiting', { count })}</output>
      {online && (
        <button type="button" className="button button--link" onClick={() => fetchWaiting(path)}>
          {words('app.menu.fetch-titles')}
        </button>
      )}
      <Dismiss onPress={() => useTitles.setState(({ waiting }) => ({ waiting: { ...waiting, [path]: [] } }))} />
    </>
  );
}

function Offers({ url }: { readonly url: string }) {
  const words = useWords();
  const embed = useNotesHabits((habits) => habits.videoEmbed);
  const offline = useInterface((state) => !state.online || state.offlineRun);
  const canEmbed = embed !== undefined && youtubeVideo(url) !== undefined;
  return (
    <>
      <output className="paste-bar__address">{url}</output>
      {canEmbed && (
        <button type="button" className="button button--link" onClick={embedVideo}>
          {words('app.menu.embed-video')}
        </button>
      )}
      <button type="button" className="button button--link" disabled={offline} onClick={linkAddress}>
        {words('app.menu.link-address')}
      </button>
      <Dismiss onPress={() => useTitles.setState({ pasted: null })} />
    </>
  );
}

function Dismiss({ onPress }: { readonly onPress: () => void }) {
  const words = useWords();
  return (
    <button type="button" className="icon-button" aria-label={words('app.notice.close')} onClick={onPress}>
      <X size={13} aria-hidden />
    </button>
  );
}
