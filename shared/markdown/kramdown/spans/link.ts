import { withList } from '../attribute-list.ts';
import { type LinkTail, linkTail, plainText } from './link-target.ts';
import {
  addText,
  attemptKey,
  DEEPEST_SPAN,
  type Frame,
  IN_LINK,
  innerFrame,
  marked,
  type Outcome,
  type SpanState,
} from './span-state.ts';
import type { SequenceReader, Stop } from './stop.ts';

/** Counts brackets until the one that closes the link, and notes which brackets inside would close where. */
function closingBracket(state: SpanState, around: number): { readonly stop: Stop; readonly giveUp: () => void } {
  const open: { readonly at: number; readonly images: number }[] = [];
  let seen = 0;
  const note = (at: number, closed: number): void => {
    state.brackets.set(at * 8 + around, closed);
  };
  return {
    stop: {
      brackets: true,
      isHopeless: () => false,
      isHere: ({ text, pos }, frame) => {
        // An image that came to be has taken its brackets along.
        const images = frame.children.length === seen ? 0 : frame.children.filter((child) => child.type === 'image').length;
        seen = frame.children.length;
        while (images > 0 && open.length > 0 && (open[open.length - 1]?.images ?? 0) < 0) open.pop();
        const char = text[pos];
        if (char === ']') {
          const opened = open.pop();
          if (opened === undefined) return true;
          note(opened.at, pos);
        } else if (char === '[' || (char === '!' && text[pos + 1] === '[')) {
          open.push({ at: pos, images });
        }
        return false;
      },
    },
    giveUp: () => {
      for (const { at } of open) note(at, -1);
    },
  };
}
