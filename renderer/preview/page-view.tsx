import { useRef } from 'react';
import { instantOf } from '#shared/show/dates/instant.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { useRoleText } from './episode-facts.ts';
import { PagePeople } from './page-people.tsx';
import { RenderedNotes } from './rendered-notes.tsx';

/** The published page: the site's frame in plain form around the notes as its renderer makes them. */
export function PageView({ path }: { readonly path: string }) {
  const words = useWords();
  const text = useRoleText(path);
  const show = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const scroller = useRef<HTMLDivElement>(null);
  const instant = instantOf(text('date'), show?.show.timezone, show?.show.reader ?? 'psych');
  const language = useInterface((state) => state.language);
  return (
    <div className="preview__scroll preview__scroll--page" ref={scroller}>
      <article className="page" lang={show?.show.language ?? language}>
        <h1 className="page__title">{text('title')}</h1>
        <p className="page__date">
          {instant === undefined
            ? text('date')
            : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: show?.show.timezone }).format(instant)}
          {text('duration') !== '' && ` · ${text('duration')}`}
        </p>
        {text('description') !== '' && <p className="page__description">{text('description')}</p>}
        <PagePeople path={path} />
        <RenderedNotes path={path} scroller={scroller} />
        <p className="page__frame">{words('app.preview.simplified')}</p>
      </article>
      <div className="preview__beyond" />
    </div>
  );
}
