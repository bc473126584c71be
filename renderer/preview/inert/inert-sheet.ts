/** What stands for the page's body, and for the document's root, in the site's styles. */
export const BODY_CLASS = 'site-body';

const fetching = /url\(|image-set\(|image\(|src\(|element\(|paint\(/i;

/**
 * A style sheet of the site for one shadow root: nothing in it fetches, rules of the whole document speak of the page
 * alone, and what asks for the window's width asks for the page's.
 */
export function inertSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  // A constructed sheet takes no @import, and one that is not adopted yet fetches nothing.
  sheet.replaceSync(
    css.replace(/@media\s+(?:only\s+)?(?:(?:screen|all)\s+and\s+)?(\([^{)]*width[^{]*)\{/gi, '@container $1{'),
  );
  keepInert(sheet);
  return sheet;
}

function keepInert(holder: CSSStyleSheet | CSSGroupingRule | CSSStyleRule): void {
  for (let index = holder.cssRules.length - 1; index >= 0; index--) {
    const rule = holder.cssRules[index];
    if (rule instanceof CSSStyleRule) {
      const selector = aboutPage(rule.selectorText);
      if (selector !== rule.selectorText) rule.selectorText = selector;
      keepInertStyle(rule.style);
      keepInert(rule);
    } else if (rule instanceof CSSGroupingRule) keepInert(rule);
    else if (rule instanceof CSSKeyframesRule)
      for (const frame of rule.cssRules) keepInertStyle((frame as CSSKeyframeRule).style);
    else holder.deleteRule(index);
  }
}

function keepInertStyle(style: CSSStyleDeclaration): void {
  for (const name of [...style]) {
    const value = style.getPropertyValue(name);
    // A custom property's escapes are resolved only where it is used.
    if (fetching.test(value) || (name.startsWith('--') && value.includes('\\'))) style.removeProperty(name);
  }
}

/** A selector in which `html`, `body` and `:root` are the page. */
function aboutPage(selector: string): string {
  return selector
    .replace(/(^|[\s,>+~(])(?:html|body|:root)(?![\w-])/gi, `$1.${BODY_CLASS}`)
    .replace(new RegExp(`\\.${BODY_CLASS}\\s*>?\\s*\\.${BODY_CLASS}`, 'g'), `.${BODY_CLASS}`);
}
