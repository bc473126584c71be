import { useWords } from '../words/use-words.ts';
import type { AudioReviewState } from './use-audio-review.ts';

/** The name that the sound gets in the show, and whether it is copied to where the show keeps its sounds. */
export function CopyChoice({ review, isBusy }: { readonly review: AudioReviewState; readonly isBusy: boolean }) {
  const words = useWords();
  const { plan, name, rename, copies, setCopies } = review;
  const { copyTo, names } = plan;
  if (copyTo === undefined && names.length < 2) return null;
  return (
    <fieldset className="copy-choice" disabled={isBusy}>
      {copyTo !== undefined && (
        <label className="copy-choice__copy">
          <input type="checkbox" checked={copies} onChange={(event) => setCopies(event.target.checked)} />
          <span>
            {words('fill.copy')}
            <small>{copyTo}</small>
          </span>
        </label>
      )}
      {names.length > 1 && (
        <div className="copy-choice__names" role="radiogroup" aria-label={words('fill.name.label')}>
          {names.map((choice) => (
            <label key={choice.name}>
              <input
                type="radio"
                name="audio-name"
                aria-label={choice.name}
                checked={choice.name === name}
                onChange={() => rename(choice.name)}
              />
              <span>
                {choice.name}
                <small>{words(`fill.name.${choice.why}`)}</small>
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
