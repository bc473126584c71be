import { useRef } from 'react';
import { dateFormat } from '#shared/show/dates/date-format.ts';
import { instantOf } from '#shared/show/dates/instant.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { useRoleText } from './episode-facts.ts';
import { useShownFrame } from './page-frame.ts';
import { PagePeople } from './page-people.tsx';
import { RenderedNotes } from './rendered-notes.tsx';

/** The published page: the site's frame in plain form around the notes as its renderer makes them. */
export function PageView({ path }: { readonly path: string }) {
  const words = useWords();
  const siteLanguage = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.language : undefined));
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useShownFrame(path);
  const language = useInterface((state) => state.language);
  return (
    <div className="preview__scroll preview__scroll--page" ref={scroller}>
      <article className={frame === undefined ? 'page' : 'page page--site'} lang={siteLanguage ?? language}>
        {frame === undefined && <PageHead path={path} />}
        <RenderedNotes path={path} scroller={scroller} />
        <p className="page__frame">
          {frame === undefined ? words('app.preview.simplified') : words('page.frame.site', { layout: frame.layout })}
        </p>
      </article>
      <div className="preview__beyond" />
    </div>
  );
}

/** The page's head in plain form, where the site's own layout cannot be put out. */
function PageHead({ path }: { readonly path: string }) {
  const text = useRoleText(path);
  const show = useShow((store) => (store.state.type === 'open' ? store.state.opened.show : undefined));
  const language = useInterface((state) => state.language);
  const instant = instantOf(text('date'), show?.timezone, show?.reader ?? 'psych');
  return (
    <>
      <h1 className="page__title">{text('title')}</h1>
      <p className="page__date">
        {instant === undefined
          ? text('date')
          : dateFormat(language, { dateStyle: 'long' }, show?.timezone).format(instant)}
        {text('duration') !== '' && ` · ${text('duration')}`}
      </p>
      {text('description') !== '' && <p className="page__description">{text('description')}</p>}
      <PagePeople path={path} />
    </>
  );
}
