import { type Anchor, growing, lastBefore, lineAtTop, topOfLine } from './line-places.ts';
import { elementsOf, type ShownBlock } from './shown-block.ts';
import { anchorsOf } from './source-lines.ts';

/** Where lines of the notes stand in the page, measured when asked for; `top` is where the scrolled content begins. */
export interface PagePlaces {
  /** Where a line (from 1, with its fraction) stands, in px from the content's top. */
  topOf(line: number, top: number): number;
  /** The inverse: the line that stands at so many px. */
  lineAt(place: number, top: number): number;
}

/** Only the blocks around a place are measured, so that it takes no longer in long notes than in short ones. */
export function pagePlaces(blocks: () => readonly ShownBlock[]): PagePlaces {
  const around = (index: number, top: number): readonly Anchor[] => {
    const shown = blocks();
    // The page's own head belongs to the first line: it passes while the first line does.
    const anchors: Anchor[] = index <= 0 ? [{ line: 1, top: 0 }] : [];
    for (let at = Math.max(0, index); at <= index + 1; at++) {
      const block = shown[at];
      const elements = block === undefined ? [] : elementsOf(block);
      const [first] = elements;
      const last = elements.at(-1);
      if (block === undefined || first === undefined || last === undefined) continue;
      // A fence is a line that shows nothing: what it opens begins with it.
      anchors.push({ line: block.startLine, top: first.getBoundingClientRect().top - top });
      for (const anchor of anchorsOf(block.nodes, block.startLine))
        anchors.push({ line: anchor.line, top: anchor.top - top });
      anchors.push({ line: block.endLine + 1, top: last.getBoundingClientRect().bottom - top });
    }
    return growing(anchors);
  };
  return {
    topOf(line, top) {
      const index = visibleFrom(
        blocks(),
        lastBefore(blocks(), (block) => block.startLine <= line),
      );
      return topOfLine(around(index, top), line);
    },
    lineAt(place, top) {
      const index = lastBefore(blocks(), (block) => {
        const [first] = elementsOf(block);
        return first === undefined || first.getBoundingClientRect().top - top <= place;
      });
      return lineAtTop(around(visibleFrom(blocks(), index), top), place);
    },
  };
}

/** A block that shows nothing tells no place: the one above it does. */
function visibleFrom(blocks: readonly ShownBlock[], index: number): number {
  let at = index;
  while (at > 0 && (blocks[at] === undefined || elementsOf(blocks[at] as ShownBlock).length === 0)) at--;
  return at;
}
