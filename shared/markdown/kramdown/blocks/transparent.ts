import { MappedTextBuilder, sourceOf } from '../mapped-text.ts';
import type { Block } from './block.ts';

/** Makes the first block, a paragraph, one without `<p>`; a line end parts it from the block behind it. */
export function withTransparentFirst(children: Block[], always = false): void {
  const [first, second] = children;
  if (first?.type !== 'paragraph') return;
  let { text } = first;
  if (second !== undefined && (always || second.type !== 'blank')) {
    const longer = new MappedTextBuilder();
    longer.append(text, 0, text.text.length);
    longer.insert('\n', sourceOf(text, text.text.length));
    text = longer.build();
  }
  children[0] = { ...first, text, transparent: true };
}
