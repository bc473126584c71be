import { Command as Palette } from 'cmdk';
import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { commandNames, runCommand } from '../actions/commands.ts';
import { openEpisode } from '../actions/open-episode.ts';
import { insertSnippet } from '../notes/snippets/insert-snippet.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useNotesHabits } from '../store/notes-habits-store.ts';
import { currentShow } from '../store/show-store.ts';
import { useKeys } from '../words/use-keys.ts';
import { useWords } from '../words/use-words.ts';
import { findEpisodes, matches } from './find-entries.ts';

/** Every command and every episode by name, from the keyboard; for "quick open" the episodes alone. */
export function CommandPalette({ episodesOnly, answer }: Extract<DialogRequest, { type: 'commands' }>) {
  const words = useWords();
  const keys = useKeys();
  const [query, setQuery] = useState('');
  const episodes = findEpisodes(query, currentShow()?.episodes ?? []);
  const commands = episodesOnly
    ? []
    : commandNames.filter(
        (command) => command !== 'commands' && matches(query, `${words(`app.menu.${command}`)} ${command}`),
      );
  const snippets = useNotesHabits((habits) => habits.snippets);
  const blocks = episodesOnly
    ? []
    : snippets.filter(({ name }) => matches(query, words('notes.snippets.insert', { name })));
  const isEmpty = commands.length + episodes.length === 0;
  const after = (work: () => void) => () => {
    answer();
    work();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && answer()}>
      <Modal className="modal modal--medium palette">
        <Dialog className="dialog" aria-label={words(episodesOnly ? 'app.palette.episodes' : 'app.palette.label')}>
          <Palette label={words('app.palette.label')} shouldFilter={false} loop>
            <Palette.Input
              className="palette__input"
              placeholder={words(episodesOnly ? 'app.palette.episodesHint' : 'app.palette.hint')}
              value={query}
              onValueChange={setQuery}
              autoFocus
            />
            {isEmpty && <p className="palette__none">{words('app.palette.none')}</p>}
            {/* A list box without an option is none to a screen reader; the field goes on naming it. */}
            <Palette.List className="palette__list" label={words('app.palette.found')} hidden={isEmpty}>
              {commands.map((command) => (
                <Palette.Item
                  key={command}
                  value={`command ${command}`}
                  className="palette__item"
                  onSelect={after(() => runCommand(command))}
                >
                  {words(`app.menu.${command}`)}
                  <span className="keys">{keys(command)}</span>
                </Palette.Item>
              ))}
              {blocks.map((snippet, index) => (
                <Palette.Item
                  key={`block ${snippet.name} ${String(index)}`}
                  value={`block ${snippet.name} ${String(index)}`}
                  className="palette__item"
                  onSelect={after(() => setTimeout(() => insertSnippet(snippet)))}
                >
                  {words('notes.snippets.insert', { name: snippet.name })}
                </Palette.Item>
              ))}
              {episodes.map((episode) => (
                <Palette.Item
                  key={episode.path}
                  value={`episode ${episode.path}`}
                  className="palette__item"
                  onSelect={after(() => openEpisode(episode.path))}
                >
                  {episode.title || episode.path}
                  <span className="keys">{episode.path.split('/').at(-1)}</span>
                </Palette.Item>
              ))}
            </Palette.List>
          </Palette>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
