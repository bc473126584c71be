import { useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import type { DropPlace } from './drop-place.ts';
import './drop.css';

/** What will happen to the files that are held over the window. */
export function DropVeil({ place }: { readonly place: DropPlace }) {
  const words = useWords();
  const title = useShow(({ state }) => {
    if (place.type !== 'row' || state.type !== 'open') return '';
    return state.opened.episodes.find(({ path }) => path === place.path)?.title ?? place.path;
  });
  return (
    <div className={`drop-veil drop-veil--${place.type}`}>
      <p className="drop-veil__hint">{words(`fill.drop.${place.type}`, { title })}</p>
    </div>
  );
}
