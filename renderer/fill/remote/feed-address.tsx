import { useState } from 'react';
import { Action, DialogFrame } from '../../dialogs/dialog-frame.tsx';
import { useWords } from '../../words/use-words.ts';
import type { FillQuestion } from '../fill-questions.ts';

/** The address of the host's feed, asked for once and kept beside the episodes. */
export function FeedAddress({ present, trouble, answer }: Extract<FillQuestion, { type: 'feed-address' }>) {
  const words = useWords();
  const [text, setText] = useState(present);
  const isAddress = /^https?:\/\/./i.test(text.trim()) && URL.canParse(text.trim());
  return (
    <DialogFrame
      title={words('fill.feed.title')}
      onCancel={() => answer(null)}
      actions={
        <>
          <Action onPress={() => answer(null)}>{words('app.dialog.cancel')}</Action>
          <Action tone="primary" disabled={!isAddress} onPress={() => answer(text.trim())}>
            {words('fill.feed.read')}
          </Action>
        </>
      }
    >
      <form
        className="feed-address"
        onSubmit={(event) => {
          event.preventDefault();
          if (isAddress) answer(text.trim());
        }}
      >
        <label>
          {words('fill.feed.address')}
          <input
            className="input"
            type="url"
            // biome-ignore lint/a11y/noAutofocus: the question is this one field
            autoFocus
            placeholder="https://"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <small>{words('fill.feed.kept')}</small>
        {trouble !== '' && (
          <p className="dialog__trouble" role="alert">
            {trouble}
          </p>
        )}
      </form>
    </DialogFrame>
  );
}
