import type { ProblemOutlines } from './problem-outlines.ts';

/** Shows what is said of an outlined element beside it, while the pointer or the focus is in it. */
export function showProblemTips(root: ShadowRoot, outlines: ProblemOutlines): void {
  const tip = document.createElement('div');
  tip.className = 'problem-tip';
  tip.setAttribute('role', 'tooltip');
  tip.hidden = true;
  root.append(tip);
  const show = (event: Event) => {
    const found = outlines.at(event.target instanceof Node ? event.target : null);
    tip.hidden = found === undefined;
    if (found === undefined) return;
    tip.replaceChildren(
      ...found.problems.map(({ words }) => {
        const line = document.createElement('p');
        line.textContent = words;
        return line;
      }),
    );
    const box = found.element.getBoundingClientRect();
    const host = root.host.getBoundingClientRect();
    tip.style.top = `${box.bottom - host.top + 6}px`;
    tip.style.left = `${Math.max(0, Math.min(box.left - host.left, host.width - tip.offsetWidth))}px`;
  };
  const hide = () => {
    tip.hidden = true;
  };
  root.addEventListener('pointerover', show);
  root.addEventListener('focusin', show);
  root.addEventListener('focusout', hide);
  root.host.addEventListener('pointerleave', hide);
  root.addEventListener('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && hide());
}
