import type { AudioFacts } from '#shared/audio/audio-facts.ts';
import { formatDuration } from '#shared/audio/duration-text.ts';
import { Player } from '../player/player.tsx';
import { useRoleText } from '../preview/episode-facts.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { usePlayer } from '../store/player-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';

/** The episode's audio: its player, and what the file says of itself. */
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
  const audio = useFindings((state) => state.audio[path]);
  const hasPlace = usePlayer((state) => state.path === path && state.place !== null);
  const written = useRoleText(path)('audio');
  if (!hasPlace) {
    return (
      <p className="panels__none">
        {written === '' ? words('app.panel.noAudio') : words('app.panel.audioElsewhere', { path: written })}
      </p>
    );
  }
  return (
    <div className="audio-panel">
      <Player>{audio?.facts.ok && <Facts facts={audio.facts.value} />}</Player>
    </div>
  );
}

function Facts({ facts }: { readonly facts: AudioFacts }) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const layout = useShow(({ state }) => (state.type === 'open' ? state.opened.show.habits.durationLayout : 'h:mm:ss'));
  const number = new Intl.NumberFormat(language);
  return (
    <dl className="audio-panel__facts">
      <dt>{words('app.form.duration')}</dt>
      <dd>{formatDuration(facts.seconds, layout)}</dd>
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
  );
}
