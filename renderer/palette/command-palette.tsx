import { Command as Palette } from 'cmdk';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { commandNames, runCommand } from '../actions/commands.ts';
import { openEpisode } from '../actions/open-episode.ts';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { currentShow } from '../store/show-store.ts';
import { useKeys } from '../words/use-keys.ts';
import { useWords } from '../words/use-words.ts';

/** How many episodes the palette lists at most; typing narrows them. */
const mostEpisodes = 200;

/** Every command and every episode by name, from the keyboard. */
export function CommandPalette({ answer }: Extract<DialogRequest, { type: 'commands' }>) {
  const words = useWords();
  const keys = useKeys();
  const episodes = currentShow()?.episodes.slice(0, mostEpisodes) ?? [];
  const after = (work: () => void) => () => {
    answer();
    work();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && answer()}>
      <Modal className="modal modal--medium palette">
        <Dialog className="dialog" aria-label={words('app.palette.label')}>
          <Palette label={words('app.palette.label')} loop>
            <Palette.Input className="palette__input" placeholder={words('app.palette.hint')} autoFocus />
            <Palette.List className="palette__list" label={words('app.palette.found')}>
              <Palette.Empty className="palette__none">{words('app.palette.none')}</Palette.Empty>
              {commandNames
                .filter((command) => command !== 'commands')
                .map((command) => (
                  <Palette.Item
                    key={command}
                    value={`${words(`app.menu.${command}`)} ${command}`}
                    className="palette__item"
                    onSelect={after(() => runCommand(command))}
                  >
                    {words(`app.menu.${command}`)}
                    <span className="keys">{keys(command)}</span>
                  </Palette.Item>
                ))}
              {episodes.map((episode) => (
                <Palette.Item
                  key={episode.path}
                  value={`${episode.title} ${episode.path}`}
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
