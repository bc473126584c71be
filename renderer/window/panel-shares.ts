import type { Layout } from 'react-resizable-panels';

/**
 * How a panel, `share` percent of the room, and the one beside it begin: drawn so at once, the window is not laid out a
 * second time when the panels have measured themselves. None where the panel is closed.
 */
export function panelShares(panel: string, share: number, beside: string, isOpen = true): Layout | undefined {
  return isOpen ? { [panel]: share, [beside]: 100 - share } : undefined;
}
