import { ChevronDown, FolderOpen, Redo2, Settings2, Undo2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { isUnsaved } from '#shared/document/episode-document.ts';
import type { Show } from '#shared/show/show.ts';
import type { Translator } from '#shared/words/translator.ts';
import { runCommand } from '../actions/commands.ts';
import { openPath, openSample } from '../actions/open-show.ts';
import { NewEpisodeMenu } from '../publishing/new-episode-menu.tsx';
import { ask } from '../store/dialogs-store.ts';
import { useDocuments } from '../store/documents-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { useKeys } from '../words/use-keys.ts';
import { useWords } from '../words/use-words.ts';
import './title-bar.css';

/** The show's name at the left, what one does with it at the right. */
export function TitleBar() {
  const words = useWords();
  const mac = useInterface((state) => state.platform === 'darwin');
  const keys = useKeys();
  const hasShow = useShow((store) => store.state.type === 'open');
  // Facts, not the document: that is another one after every key.
  const isOpen = useDocuments((state) => state.active !== null && state.documents[state.active] !== undefined);
  const canSave = useDocuments(canSaveActive);
  return (
    <header className={`title-bar${mac ? ' title-bar--mac' : ''}`}>
      <ShowMenu />
      <button
        type="button"
        className="icon-button"
        aria-label={words('app.action.openFolder')}
        title={words('app.action.openFolder')}
        onClick={() => runCommand('open-folder')}
      >
        <FolderOpen size={16} aria-hidden />
      </button>
      <div className="title-bar__space" />
      <button type="button" className="button button--quiet title-bar__commands" onClick={() => runCommand('commands')}>
        {words('app.action.commands')}{' '}
        <span className="keys" aria-hidden>
          {keys('commands')}
        </span>
      </button>
      <HistoryButton command="undo" label={words('app.action.undo')} />
      <HistoryButton command="redo" label={words('app.action.redo')} />
      <button
        type="button"
        className="icon-button"
        aria-label={words('app.action.settings')}
        title={`${words('app.action.settings')} (${keys('settings')})`}
        onClick={() => runCommand('settings')}
      >
        <Settings2 size={16} aria-hidden />
      </button>
      <button type="button" className="button" disabled={!isOpen} onClick={() => runCommand('check-links')}>
        {words('app.action.checkLinks')}
      </button>
      <div className="title-bar__new" data-begins-episode>
        <button type="button" className="button" disabled={!hasShow} onClick={() => runCommand('new-episode')}>
          {words('app.action.newEpisode')}
        </button>
        <NewEpisodeMenu />
      </div>
      <button
        type="button"
        className={`button ${canSave ? 'button--primary' : ''}`}
        disabled={!isOpen}
        onClick={() => runCommand('save')}
      >
        {words('app.action.save')}{' '}
        <span className="keys" aria-hidden>
          {keys('save')}
        </span>
      </button>
    </header>
  );
}

function canSaveActive({ active, documents }: ReturnType<typeof useDocuments.getState>): boolean {
  const document = active === null ? undefined : documents[active];
  return document !== undefined && isUnsaved(document) && document.standing.type !== 'saving';
}

function HistoryButton({ command, label }: { readonly command: 'undo' | 'redo'; readonly label: string }) {
  const keys = useKeys();
  const hasEpisode = useDocuments((state) => state.active !== null);
  const Icon = command === 'undo' ? Undo2 : Redo2;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={`${label} (${keys(command)})`}
      disabled={!hasEpisode}
      // The caret stays where it is: undoing is part of writing.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => runCommand(command)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

function ShowMenu() {
  const words = useWords();
  const state = useShow((store) => store.state);
  const recent = useInterface((store) => store.settings.recentShows);
  const opened = state.type === 'open' ? state.opened : undefined;
  const name = opened?.show.name ?? words(state.type === 'loading' ? 'app.show.loading' : 'app.show.none');
  const kind = opened && kindOf(opened.show, words);
  const others = recent.filter((root) => root !== opened?.show.root).slice(0, 8);
  return (
    <MenuTrigger>
      <Button className="show-menu">
        <span className="visually-hidden">{words('app.show.menu')}</span>
        <span className="show-menu__name">{name}</span>
        {opened !== undefined && <span className="show-menu__kind">{kind}</span>}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={(key) => choose(String(key))}>
          {others.map((root) => (
            <MenuItem key={root} id={`open:${root}`} className="menu__item" textValue={root}>
              <span className="menu__main">{root.split(/[\\/]/).at(-1)}</span>
              <span className="menu__side">{root}</span>
            </MenuItem>
          ))}
          {others.length > 0 && <Separator className="menu__line" />}
          {opened !== undefined && (
            <MenuItem id="recognised" className="menu__item">
              {words('app.show.recognised')}
            </MenuItem>
          )}
          <MenuItem id="sample" className="menu__item">
            {words('app.show.sample')}
          </MenuItem>
          {opened?.isSample && (
            <MenuItem id="start-over" className="menu__item">
              {words('app.show.startOver')}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function choose(key: string): void {
  if (key === 'recognised') ask('recognised', {});
  else if (key === 'sample') openSample(false);
  else if (key === 'start-over') openSample(true);
  else if (key.startsWith('open:') && key.slice(5) !== currentShow()?.show.root) openPath(key.slice(5));
}

const names: Readonly<Record<string, string>> = {
  jekyll: 'Jekyll',
  hugo: 'Hugo',
  podbard: 'podbard',
  eleventy: 'Eleventy',
  astro: 'Astro',
  gatsby: 'Gatsby',
  nuxt: 'Nuxt',
};

/** The generator, and the dialect of keys where that has a name of its own. */
function kindOf({ generator, profile }: Show, words: Translator): string {
  const name = generatorName(generator);
  return profile.name === generator ? name : words('app.show.kind', { generator: name, profile: profile.name });
}

function generatorName(generator: string): string {
  return names[generator] ?? 'Markdown';
}
