import { useState } from 'react';

/**
 * What a field shows: the document's value, or what the person is typing where the document cannot hold it (an edit
 * that was refused). A change from elsewhere (undo, a file dropped, the raw text) shows at once.
 */
export function useDraft(value: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== draft) setDraft(value);
  }
  return [draft, setDraft];
}
