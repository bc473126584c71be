import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';
import { useRoleText } from './episode-facts.ts';

/** Where Apple Podcasts cuts the notes, in bytes. */
const limitBytes = 4000;

/** The episode as a podcast app lists it, with the count of bytes that the apps cut at. */
export function FeedItem({ path }: { readonly path: string }) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const text = useRoleText(path);
  const bytes = useFindings((state) => state.byPath[path]?.notesBytes) ?? 0;
  const number = new Intl.NumberFormat(language);
  return (
    <div className="preview__scroll">
      <article className="feed-item">
        <p className="feed-item__date">{text('date')}</p>
        <h2 className="feed-item__title">{text('title')}</h2>
        <p className="feed-item__description">{text('description')}</p>
        <dl className="feed-item__facts">
          <dt>{words('app.form.duration')}</dt>
          <dd>{text('duration') || '—'}</dd>
          <dt>{words('app.form.bytes')}</dt>
          <dd>{text('bytes') || '—'}</dd>
          <dt>{words('app.form.audio')}</dt>
          <dd>{text('audio') || '—'}</dd>
          <dt>{words('app.preview.notesBytes')}</dt>
          <dd className={bytes > limitBytes ? 'feed-item__over' : ''}>
            {words('app.preview.bytesOf', { bytes: number.format(bytes), limit: number.format(limitBytes) })}
          </dd>
        </dl>
      </article>
    </div>
  );
}
