import type { EpisodeMarks } from '#shared/check/judged-show.ts';
import type { EpisodeSummary } from '#shared/show/episode-summary.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { isScheduled } from './list-order.ts';

const dayMs = 86_400_000;

interface RowProps {
  readonly episode: EpisodeSummary;
  readonly marks: EpisodeMarks | undefined;
  readonly isUnsaved: boolean;
}

/** One episode in the list: its number, its title in up to two lines, when and how long, and what is up with it. */
export function EpisodeRow({ episode, marks, isUnsaved }: RowProps) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const zone = useShow((store) => (store.state.type === 'open' ? store.state.opened.show.timezone : undefined));
  const when = episode.instant === undefined ? episode.dateText : shortDate(episode.instant, language, zone);
  const now = Date.now();
  return (
    <>
      <span className="episode-row__title" title={episode.title}>
        {episode.title || <em>{words('app.list.untitled')}</em>}
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
      <span className="episode-row__when">{[when, episode.duration].filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** Day and time in the show's zone: what the site says, wherever the person is. */
function shortDate(instant: number, language: string, zone: string | undefined): string {
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-CA', {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone === undefined ? {} : { timeZone: zone }),
  })
    .format(instant)
    .replace(',', '');
}
