import { Bold, Code, Heading, Italic, Link2, List, ListOrdered, Quote } from 'lucide-react';
import type { NotesCommand } from '#shared/ipc/notes-commands.ts';
import { runCommand } from '../actions/commands.ts';
import { useKeys } from '../words/use-keys.ts';
import { useWords } from '../words/use-words.ts';
import { SnippetMenu } from './snippets/snippet-menu.tsx';
import './notes.css';

const tools: readonly { readonly command: NotesCommand; readonly Icon: typeof Bold }[] = [
  { command: 'bold', Icon: Bold },
  { command: 'italic', Icon: Italic },
  { command: 'insert-link', Icon: Link2 },
  { command: 'heading', Icon: Heading },
  { command: 'list', Icon: List },
  { command: 'numbered-list', Icon: ListOrdered },
  { command: 'quote', Icon: Quote },
  { command: 'code', Icon: Code },
];

/** What one does to a selection of the notes, for the mouse; the keys do the same. */
export function NotesToolbar() {
  const words = useWords();
  const keys = useKeys();
  return (
    <div className="notes__bar">
      <h2 className="notes__heading">{words('app.notes.label')}</h2>
      <div className="notes__tools" role="toolbar" aria-label={words('app.notes.tools')}>
        {tools.map(({ command, Icon }) => (
          <button
            key={command}
            type="button"
            className="icon-button"
            aria-label={words(`app.menu.${command}`)}
            title={`${words(`app.menu.${command}`)} ${keys(command)}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => runCommand(command)}
          >
            <Icon size={15} aria-hidden />
          </button>
        ))}
        <SnippetMenu />
      </div>
    </div>
  );
}
