import { useRef } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { openEpisode } from '../actions/open-episode.ts';
import { changeChosen, chosenOf, moveChosen } from '../bulk/chosen.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { useWords } from '../words/use-words.ts';
import { duplicateEpisode } from './duplicate-episode.ts';
import { isMovable, moveToDrafts } from './move-to-drafts.ts';
import { renameEpisode } from './rename-episode.ts';
import { revealEpisode } from './reveal-episode.ts';
import { trashEpisodes } from './trash-episodes.ts';

/** Where the menu stands, in the window's px. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** What can be done with the marked episodes; those things that are for one alone are missing where several are. */
export function RowMenu({ place, onClose }: { readonly place: MenuPlace; readonly onClose: () => void }) {
  const words = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const paths = [...useShow((store) => store.chosen)];
  const [only] = paths;
  const one = paths.length === 1 ? only : undefined;
  const movable = paths.filter((path) => isMovable(path, currentShow()));
  const living = chosenOf('published').length;
  const archived = chosenOf('archive').length;
  const changeable = chosenOf('published', 'draft', 'archive').length;
  const actions: Readonly<Record<string, () => unknown>> = {
    open: () => Promise.all(paths.map(openEpisode)),
    rename: () => one !== undefined && renameEpisode(one),
    duplicate: () => one !== undefined && duplicateEpisode(one),
    drafts: () => moveToDrafts(movable),
    change: changeChosen,
    move: moveChosen,
    reveal: () => only !== undefined && revealEpisode(only),
    trash: () => trashEpisodes(paths),
  };
  const item = (id: string, name: string) => (
    <MenuItem id={id} className="menu__item">
      {name}
    </MenuItem>
  );
  return (
    <>
      <span ref={anchor} className="row-menu__anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        className="popover popover--small"
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Menu
          className="menu"
          aria-label={words('list.menu')}
          autoFocus="first"
          onClose={onClose}
          onAction={(key) => actions[String(key)]?.()}
        >
          {item('open', words('list.open', { count: paths.length }))}
          <Separator className="menu__line" />
          {one !== undefined && item('rename', words('list.rename'))}
          {one !== undefined && item('duplicate', words('list.duplicate'))}
          {movable.length > 0 && item('drafts', words('list.toDrafts', { count: movable.length }))}
          {item('reveal', words('list.reveal'))}
          <Separator className="menu__line" />
          {changeable > 0 && item('change', words('list.change', { count: changeable }))}
          {living > 0 && item('move', words('list.archive', { count: living }))}
          {living === 0 && archived > 0 && item('move', words('list.restore', { count: archived }))}
          <Separator className="menu__line" />
          {item('trash', words('list.trash', { count: paths.length }))}
        </Menu>
      </Popover>
    </>
  );
}
