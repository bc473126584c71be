import { type Entity, entityNamed, entityOf } from '../entities.ts';
import { addText, type Frame, marked, type SpanState } from './span-state.ts';

const REFERENCE = /&(?:([\w:][-\w.:]*)|#(\d+)|#x([0-9a-fA-F]+));/y;
const AMPERSAND = 38;

/** A character reference. Of one that kramdown does not know, the ampersand is shown. */
export function readEntity(state: SpanState, frame: Frame): boolean {
  const { text, pos: start } = state;
  REFERENCE.lastIndex = start;
  const match = REFERENCE.exec(text);
  if (match === null) return false;
  const [original, name, decimal, hex] = match;
  let entity: Entity | undefined;
  if (name !== undefined) entity = entityNamed(name);
  else entity = entityOf(decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '0', 16));
  state.pos = start + original.length;
  if (entity !== undefined) {
    frame.children.push(marked(state, start, 'entity', { codePoint: entity.codePoint, original }));
  } else {
    frame.children.push(marked(state, start, 'entity', { codePoint: AMPERSAND }));
    addText(frame, original.slice(1));
  }
  return true;
}
