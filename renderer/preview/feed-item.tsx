import { dateFormat } from '#shared/show/dates/date-format.ts';
import { instantOf } from '#shared/show/dates/instant.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { useRoleText } from './episode-facts.ts';
import { feedLimitBytes } from './feed-cut.ts';
import { FeedNotes } from './feed-notes.tsx';
import { siteAddress } from './site-address.ts';
import './feed-item.css';

/** The episode as a podcast app lists and opens it, with what the app leaves out of its notes. */
export function FeedItem({ path }: { readonly path: string }) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const opened = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const text = useRoleText(path);
  const instant = instantOf(text('date'), opened?.show.timezone, opened?.show.reader ?? 'psych');
  const date =
    instant === undefined
      ? text('date')
      : dateFormat(language, { dateStyle: 'medium' }, opened?.show.timezone).format(instant);
  const picture = text('image') === '' || opened === undefined ? undefined : siteAddress(text('image'), opened.id);
  return (
    <div className="preview__scroll">
      <article className="feed-item" lang={opened?.show.language ?? language}>
        <header className="feed-item__head">
          {picture === undefined ? (
            <span className="feed-item__art" aria-hidden>
              {(opened?.show.name ?? '').slice(0, 1)}
            </span>
          ) : (
            <img className="feed-item__art" src={picture} alt="" />
          )}
          <div>
            <p className="feed-item__show">{opened?.show.name}</p>
            <h2 className="feed-item__title">{text('title')}</h2>
            <p className="feed-item__facts">
              {[date, text('duration'), sizeOf(text('bytes'), language)].filter((fact) => fact !== '').join(' · ')}
            </p>
          </div>
        </header>
        {text('description') !== '' && <p className="feed-item__description">{text('description')}</p>}
        <FeedBytes path={path} />
        <FeedNotes path={path} />
        <p className="feed-item__source">{words('page.feed.audio', { address: text('audio') || '—' })}</p>
      </article>
    </div>
  );
}

/** How much of what an app takes the notes are. */
function FeedBytes({ path }: { readonly path: string }) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const bytes = useFindings((state) => state.byPath[path]?.notesBytes) ?? 0;
  const number = new Intl.NumberFormat(language);
  const isOver = bytes > feedLimitBytes;
  return (
    <div className="feed-item__bytes" data-over={isOver || undefined}>
      <span>{words('app.preview.notesBytes')}</span>
      <meter
        min={0}
        max={feedLimitBytes}
        value={Math.min(bytes, feedLimitBytes)}
        aria-label={words('app.preview.notesBytes')}
      />
      <span>{words('app.preview.bytesOf', { bytes: number.format(bytes), limit: number.format(feedLimitBytes) })}</span>
      {isOver && <strong>{words('page.feed.over')}</strong>}
    </div>
  );
}

/** A size of a file in megabytes of a million bytes, as apps show it; '' where there is none. */
function sizeOf(bytes: string, language: string): string {
  const count = Number(bytes.replace(/[,_]/g, ''));
  if (!Number.isFinite(count) || count <= 0) return '';
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
    count / 1e6,
  );
}
