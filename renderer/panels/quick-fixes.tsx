import { useRef } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { problemsWithVerdicts } from '../actions/link-problems.ts';
import { useFindings } from '../store/findings-store.ts';
import { useQuickFix } from '../store/quick-fix-store.ts';
import { problemWords } from '../words/problem-words.ts';
import { useWords } from '../words/use-words.ts';
import { problemActions } from './problem-actions.ts';

/** What mends the problem at the caret, beside the caret; and the voice of F8 for screen readers. */
export function QuickFixes() {
  const words = useWords();
  const { menu, said } = useQuickFix();
  const anchor = useRef<HTMLSpanElement>(null);
  const close = () => useQuickFix.setState({ menu: null });
  const sections = (menu?.problems ?? []).map((problem, index) => ({
    id: `${index}-${problem.rule}`,
    problem,
    actions: menu === null ? [] : problemActions(menu.path, problem, aroundOf(menu.path)),
  }));
  return (
    <>
      <output className="visually-hidden">{said}</output>
      <span
        ref={anchor}
        aria-hidden
        style={{ position: 'fixed', left: menu?.box.left ?? 0, top: menu?.box.top ?? 0, height: menu?.box.height ?? 0 }}
      />
      <Popover
        className="popover popover--small"
        triggerRef={anchor}
        isOpen={menu !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
      >
        <Menu
          className="menu"
          aria-label={words('problems.fixes')}
          autoFocus="first"
          onClose={close}
          onAction={(id) => {
            for (const section of sections)
              section.actions.find((action) => `${section.id}-${action.id}` === id)?.act();
          }}
        >
          {sections.map(({ id, problem, actions }) => (
            <MenuSection key={id}>
              <Header className="menu__header">{problemWords(problem)}</Header>
              {actions.map((action) => (
                <MenuItem key={action.id} id={`${id}-${action.id}`} className="menu__item">
                  {action.words}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}

function aroundOf(path: string) {
  const { byPath, verdicts } = useFindings.getState();
  const findings = byPath[path];
  return findings === undefined ? [] : problemsWithVerdicts(findings, verdicts);
}
