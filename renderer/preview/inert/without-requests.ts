const FETCHING = /url\(|image-set\(|image\(|src\(|element\(|paint\(|@import/i;

/**
 * Takes away whatever would fetch something, or cover more than its own place, once these nodes are in the page. Pictures
 * keep their `src`: what they may show is decided where they are placed.
 */
export function withoutRequests(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName !== 'img') element.removeAttribute('src');
    const isLink = element.localName === 'a' || element.localName === 'area';
    for (const { name, value } of [...element.attributes]) {
      if (name === 'style') continue;
      const refers = name === 'href' || name === 'xlink:href';
      if (refers && !isLink && !value.trim().startsWith('#')) element.removeAttribute(name);
      else if (/url\(\s*["']?\s*(?!#)/i.test(value) && !refers && name !== 'title' && name !== 'alt')
        element.removeAttribute(name);
    }
    if ((element instanceof HTMLElement || element instanceof SVGElement) && element.hasAttribute('style'))
      inertStyle(element.style);
  }
}

/** A declaration that fetches goes; so do custom properties, whose escapes only their use would resolve. */
function inertStyle(style: CSSStyleDeclaration): void {
  for (const name of [...style]) {
    const value = style.getPropertyValue(name);
    if (name.startsWith('--') || FETCHING.test(value) || value.includes('\\')) style.removeProperty(name);
  }
  // Nothing of the notes lies over the window.
  if (/fixed|sticky/.test(style.position)) style.removeProperty('position');
}
