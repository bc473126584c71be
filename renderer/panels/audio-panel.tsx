import { formatDuration } from '#shared/audio/duration-text.ts';
import { useRoleText } from '../preview/episode-facts.ts';
import { siteAddress } from '../preview/site-address.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';

/** The episode's audio: what the file says of itself, and a player for the one in the show's folder. */
export function AudioPanel({ path }: { readonly path: string | null }) {
  const words = useWords();
  const isOpen = useDocuments((state) => path !== null && state.documents[path] !== undefined);
  return (
    <section aria-label={words('app.panel.audio')}>
      {path === null || !isOpen ? (
        <p className="panels__none">{words('app.panel.noAudio')}</p>
      ) : (
        <AudioOf path={path} />
      )}
    </section>
  );
}

function AudioOf({ path }: { readonly path: string }) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const opened = useShow((store) => (store.state.type === 'open' ? store.state.opened : undefined));
  const audio = useFindings((state) => state.audio[path]);
  const written = useRoleText(path)('audio');
  const facts = audio?.facts.ok ? audio.facts.value : undefined;
  if (opened === undefined || facts === undefined) {
    return (
      <p className="panels__none">
        {written === '' ? words('app.panel.noAudio') : words('app.panel.audioElsewhere', { path: written })}
      </p>
    );
  }
  const number = new Intl.NumberFormat(language);
  return (
    <div className="audio-panel">
      {/* biome-ignore lint/a11y/useMediaCaption: the show notes beside it are what an episode has in place of captions */}
      <audio controls preload="none" src={siteAddress(written, opened.id)} aria-label={written} />
      <dl className="audio-panel__facts">
        <dt>{words('app.form.duration')}</dt>
        <dd>{formatDuration(facts.seconds, opened.show.habits.durationLayout)}</dd>
        <dt>{words('app.form.bytes')}</dt>
        <dd>{number.format(facts.bytes)}</dd>
        <dt>{words('app.panel.format')}</dt>
        <dd>
          {facts.codec.toUpperCase()}
          {facts.bitrate !== undefined &&
            ` · ${number.format(Math.round(facts.bitrate / 1000))} kbit/s${facts.vbr ? ' VBR' : ''}`}
          {facts.sampleRate !== undefined && ` · ${number.format(facts.sampleRate)} Hz`}
        </dd>
      </dl>
    </div>
  );
}
