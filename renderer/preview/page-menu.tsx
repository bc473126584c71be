import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { request } from '../bridge.ts';
import { useWords } from '../words/use-words.ts';
import type { PageMenu } from './page-events.ts';

interface Props {
  readonly menu: PageMenu;
  readonly onClose: () => void;
}

/** What can be done with a place of the page: its address opened or copied, its line in the notes shown. */
export function PageMenuPopover({ menu, onClose }: Props) {
  const words = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const { address } = menu;
  return (
    <>
      <span ref={anchor} className="page-menu__anchor" style={{ left: menu.x, top: menu.y }} />
      <Popover
        className="popover popover--small"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Menu
          className="menu"
          aria-label={words('page.menu.label')}
          autoFocus="first"
          onAction={(action) => {
            onClose();
            if (action === 'reveal') menu.reveal();
            else if (address !== undefined && action === 'open') request('shell:openAddress', { url: address });
            else if (address !== undefined) navigator.clipboard.writeText(address);
          }}
        >
          {address !== undefined && (
            <MenuItem id="open" className="menu__item">
              {words('page.menu.open')}
            </MenuItem>
          )}
          {address !== undefined && (
            <MenuItem id="copy" className="menu__item">
              {words('page.menu.copy')}
            </MenuItem>
          )}
          <MenuItem id="reveal" className="menu__item">
            {words('page.menu.reveal')}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
