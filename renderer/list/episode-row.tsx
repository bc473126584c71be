import { shownDuration } from '#shared/audio/duration-text.ts';
import { summarySnippet } from '#shared/search/match.ts';
import { isScheduled } from '#shared/show/content/is-out.ts';
import { dateFormat } from '#shared/show/dates/date-format.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { MarkedText } from './marked-text.tsx';
import { isUnsavedAt, marksAt, snippetAt, useRowFacts } from './row-facts.ts';

const dayMs = 86_400_000;

interface Props {
  readonly episode: EpisodeSummary;
  /** Ids that React Aria looks for when the row is put in: it draws rows a second time that lack them. */
  readonly titleId: string | undefined;
  readonly whenId: string | undefined;
}

/** One episode in the list: its number, its title in up to two lines, when and how long, what is up with it, why it was found. */
export function EpisodeRow({ episode, titleId, whenId }: Props) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const zone = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.timezone : undefined));
  const sought = useRowFacts((facts) => facts.words);
  const marks = useRowFacts(marksAt(episode.path));
  const isUnsaved = useRowFacts(isUnsavedAt(episode.path));
  const when = episode.instant === undefined ? episode.dateText : shortDate(episode.instant, language, zone);
  const now = Date.now();
  const duration = shownDuration(episode.duration);
  return (
    <>
      <span id={titleId} className="episode-row__title" title={episode.title}>
        {episode.title === '' ? (
          <em>{words('app.list.untitled')}</em>
        ) : (
          <MarkedText text={episode.title} words={sought} />
        )}
      </span>
      <span className="episode-row__number">{episode.number ?? ''}</span>
      <span className="episode-row__side">
        {episode.unreadable !== undefined && (
          <span className="mark mark--error" title={episode.unreadable}>
            !
          </span>
        )}
        {isScheduled(episode, now) && (
          <span className="mark mark--info">
            {words('app.list.inDays', { count: Math.max(1, Math.ceil(((episode.instant ?? now) - now) / dayMs)) })}
          </span>
        )}
        {episode.status === 'draft' && <span className="mark mark--info">{words('app.list.draft')}</span>}
        {marks !== undefined && (
          <span
            className={`mark mark--${marks.errors > 0 ? 'error' : 'warning'}`}
            title={words('app.list.problems', { count: marks.errors + marks.warnings })}
          >
            {marks.errors > 0 ? marks.errors : marks.warnings}
          </span>
        )}
        {isUnsaved && <span className="episode-row__dot" title={words('app.status.unsaved')} />}
      </span>
      <span id={whenId} className="episode-row__when">
        {when && <span>{when}</span>}
        {duration && <span>{when ? ` · ${duration}` : duration}</span>}
      </span>
      <Why episode={episode} />
    </>
  );
}

/** Where the searched words stand, if not in the title. */
function Why({ episode }: { readonly episode: EpisodeSummary }) {
  const words = useRowFacts((facts) => facts.words);
  const inNotes = useRowFacts(snippetAt(episode.path));
  if (words.length === 0) return null;
  const snippet = inNotes ?? summarySnippet(episode, words);
  return (
    snippet !== undefined && (
      <span className="episode-row__why">
        <MarkedText text={snippet.text} words={words} marks={snippet.marks} />
      </span>
    )
  );
}

/** Day and time in the show's zone: what the site says, wherever the person is. */
function shortDate(instant: number, language: string, zone: string | undefined): string {
  return formatFor(language, zone).format(instant).replace(',', '');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string, zone: string | undefined): Intl.DateTimeFormat {
  const name = `${language} ${zone ?? ''}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const fields = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const made = dateFormat(language === 'ja' ? 'ja-JP' : 'en-CA', fields, zone);
  formats.set(name, made);
  return made;
}
