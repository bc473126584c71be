import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { type GuidePage, guideLink } from '#shared/guide/guide-pages.ts';
import { request } from '../bridge.ts';
import { Action, DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { DialogRequest } from '../store/dialogs-store.ts';
import { useInterface } from '../store/interface-store.ts';
import { useWords } from '../words/use-words.ts';
import { type GuideText, loadGuide } from './guide-text.ts';
import './guide.css';

/** The guide, in the language of the window, offline. */
export function GuideDialog({ page: first, answer }: Extract<DialogRequest, { type: 'guide' }>) {
  const words = useWords();
  const language = useInterface((state) => state.language);
  const [pages, setPages] = useState<readonly GuideText[]>([]);
  const [chosen, setChosen] = useState<GuidePage>(first);
  useEffect(() => {
    loadGuide(language).then(setPages);
  }, [language]);
  const shown = pages.find(({ page }) => page === chosen);
  return (
    <DialogFrame
      title={words('guide.title')}
      size="guide"
      onCancel={answer}
      actions={
        <Action tone="primary" autoFocus onPress={answer}>
          {words('guide.close')}
        </Action>
      }
    >
      <div className="paged guide">
        <nav className="paged__side" aria-label={words('guide.pages')}>
          <ul>
            {pages.map(({ page, title }) => (
              <li key={page}>
                <button
                  type="button"
                  className="paged__way"
                  aria-current={page === chosen ? 'page' : undefined}
                  onClick={() => setChosen(page)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        {shown !== undefined && <Page text={shown} onFollow={setChosen} />}
      </div>
    </DialogFrame>
  );
}

function Page({ text, onFollow }: { readonly text: GuideText; readonly onFollow: (page: GuidePage) => void }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    place.current.innerHTML = text.html;
    place.current.scrollTop = 0;
  }, [text]);
  const follow = (event: MouseEvent) => {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
    if (href == null) return;
    event.preventDefault();
    const page = guideLink(href);
    if (page !== undefined) onFollow(page);
    else request('shell:openAddress', { url: href });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link makes a click
    <article
      ref={place}
      className="guide__page"
      aria-label={text.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      onClick={follow}
    />
  );
}
