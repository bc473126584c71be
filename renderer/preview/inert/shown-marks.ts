import { hasMarks, type LiquidMark, partsWithMarks } from '#shared/liquid/liquid-mark.ts';
import type { Translator } from '#shared/words/translator.ts';

/** Puts what was written in the place of each mark; in attributes it stands for nothing, as on the site. */
export function showMarks(root: Element, marks: readonly LiquidMark[], words: Translator): void {
  for (const element of root.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (hasMarks(value)) element.setAttribute(name, partsWithMarks(value, marks).filter(isText).join(''));
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (hasMarks(node.nodeValue ?? '')) texts.push(node as Text);
  for (const text of texts) {
    const parts = partsWithMarks(text.data, marks).map((part) => (isText(part) ? part : shown(part, words)));
    text.replaceWith(...parts.filter((part) => part !== ''));
  }
}

function isText(part: string | LiquidMark): part is string {
  return typeof part === 'string';
}

function shown({ kind, text }: LiquidMark, words: Translator): Element {
  const element = document.createElement('span');
  element.className = `liquid liquid--${kind}`;
  element.title = words(`page.liquid.${kind}`);
  element.textContent = text;
  return element;
}
