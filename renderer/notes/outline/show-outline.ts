import { changeLayout } from '../../actions/settings.ts';
import { useInterface } from '../../store/interface-store.ts';

/** Brings the outline to the front and puts the focus on it. */
export function showOutline(): void {
  changeLayout({ panelOpen: true });
  useInterface.setState({ panel: 'outline' });
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.outline__title')?.focus());
}
