import { AudioLines, FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import { chooseAudio, fillFromAudio } from '../actions/audio.ts';
import { ownAudio } from '../actions/episode-audio.ts';
import { useFindings } from '../store/findings-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { usePlayer } from '../store/player-store.ts';
import { useWords } from '../words/use-words.ts';
import { type FieldProps, FieldRow } from './field-row.tsx';
import { PlayButton } from './play-button.tsx';

/** The audio path, whether its file is there, and the way to fill size and duration in from it. */
export function AudioField(props: FieldProps) {
  const { path, field } = props;
  const words = useWords();
  const language = useInterface((state) => state.language);
  const audio = useFindings((state) => state.audio[path]);
  useEffect(() => {
    // Looked for again when the path is left alone for a moment.
    const timer = setTimeout(() => ownAudio(path), field.text === '' ? 0 : 250);
    return () => clearTimeout(timer);
  }, [path, field.text]);
  const facts = audio?.facts.ok ? audio.facts.value : undefined;
  const isLoaded = usePlayer((state) => state.path === path && state.place?.type === 'local');
  const size = facts && new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(facts.bytes / 1e6);
  return (
    <FieldRow
      {...props}
      aside={
        <span className="field__aside">
          {isLoaded && <PlayButton />}
          {size !== undefined && <span className="field__hint">{words('app.form.inShow', { size })}</span>}
          <button
            type="button"
            className="icon-button"
            aria-label={words('app.form.chooseAudio')}
            title={words('app.form.chooseAudio')}
            onClick={chooseAudio}
          >
            <FolderOpen size={14} aria-hidden />
          </button>
          <button type="button" className="button button--link" onClick={fillFromAudio}>
            <AudioLines size={14} aria-hidden />
            {words('app.action.fillFromAudio')}
          </button>
        </span>
      }
    />
  );
}
