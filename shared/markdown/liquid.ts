import { seekerIn } from './kramdown/seeker.ts';
import type { Construct } from './rendered-notes.ts';

const OPENING = /\{[{%]/g;
const RAW = /^-?\s*raw\s*-?$/;
const END_OF_RAW = /\{%-?\s*endraw\s*-?%\}/g;

/** Liquid's tags and outputs with what stands in them; what `raw` protects is none. */
export function liquidIn(notes: string): readonly Construct[] {
  const found: Construct[] = [];
  const seeker = seekerIn(notes);
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(notes); match !== null; match = OPENING.exec(notes)) {
    const start = match.index;
    const close = seeker.find(match[0] === '{{' ? '}}' : '%}', start + 2);
    if (close === -1) continue;
    const inner = notes.slice(start + 2, close);
    found.push({ type: 'liquid', span: { start, end: close + 2 }, detail: inner.replace(/^-|-$/g, '').trim() });
    OPENING.lastIndex = close + 2;
    if (match[0] !== '{%' || !RAW.test(inner)) continue;
    END_OF_RAW.lastIndex = close + 2;
    if (END_OF_RAW.exec(notes) === null) return found;
    OPENING.lastIndex = END_OF_RAW.lastIndex;
  }
  return found;
}
