import { useInterface } from '../store/interface-store.ts';
import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { startTour, useTour } from './tour-store.ts';

/** In the status line of the sample show, until somebody has been on tour: quiet, and never in the way. */
export function TourOffer() {
  const words = useWords();
  const offered = useInterface((state) => state.settings.tourOffered);
  const isSample = useShow((store) => store.state.type === 'open' && store.state.opened.isSample);
  const onTour = useTour((state) => state.at !== null);
  if (!offered || !isSample || onTour) return null;
  return (
    <button type="button" className="button button--link" onClick={startTour}>
      {words('guide.tour.offer')}
    </button>
  );
}
