import type { Page } from '@playwright/test';
import axe from 'axe-core';

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** Violations of WCAG 2.2 A and AA, with the elements they are about. Monaco's own inside is Monaco's business. */
export async function violations(page: Page): Promise<unknown[]> {
  // The policy forbids eval in the page: the script is given as a debugger gives it.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(
      { include: [['body']], exclude: [['.monaco-editor']] },
      { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    );
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map((node) => [node.target, node.failureSummary]).slice(0, 4),
    }));
  });
}

/** Buttons, tabs and labels whose words do not fit: each with how many pixels are missing. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = document.querySelectorAll<HTMLElement>('button, label, [role="tab"], h2, h3, legend');
    return [...words].flatMap((element) => {
      const style = getComputedStyle(element);
      const hides = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
      const missing = element.scrollWidth - element.clientWidth;
      const box = element.getBoundingClientRect();
      const isShown = box.width > 1 && box.height > 1 && style.visibility === 'visible';
      const leaves = box.right > window.innerWidth + 1 && element.closest('.views, .tabs') === null;
      const isCut = isShown && ((hides && missing > 1) || leaves);
      return isCut ? [`${element.textContent?.trim().slice(0, 40)} (${Math.max(missing, 0)} px)`] : [];
    });
  });
}
