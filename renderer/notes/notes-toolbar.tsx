import { Bold, Code, Heading, Italic, Link2, List } from 'lucide-react';
import { useWords } from '../words/use-words.ts';
import { type Formatting, formatNotes } from './format-notes.ts';
import './notes.css';

const tools: readonly { readonly formatting: Formatting; readonly Icon: typeof Bold }[] = [
  { formatting: 'bold', Icon: Bold },
  { formatting: 'italic', Icon: Italic },
  { formatting: 'link', Icon: Link2 },
  { formatting: 'heading', Icon: Heading },
  { formatting: 'list', Icon: List },
  { formatting: 'code', Icon: Code },
];

/** What one does to a selection of the notes, for the mouse; the keys do the same. */
export function NotesToolbar() {
  const words = useWords();
  return (
    <div className="notes__bar">
      <h2 className="notes__heading">{words('app.notes.label')}</h2>
      <div className="notes__tools" role="toolbar" aria-label={words('app.notes.tools')}>
        {tools.map(({ formatting, Icon }) => (
          <button
            key={formatting}
            type="button"
            className="icon-button"
            aria-label={words(`app.notes.${formatting}`)}
            title={words(`app.notes.${formatting}`)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => formatNotes(formatting)}
          >
            <Icon size={15} aria-hidden />
          </button>
        ))}
      </div>
    </div>
  );
}
