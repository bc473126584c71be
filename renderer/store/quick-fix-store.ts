import { create } from 'zustand';
import type { Problem } from '#shared/problem.ts';

/** The menu of quick fixes: whose, and where on the screen it opens. */
interface QuickFixMenu {
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly box: { readonly left: number; readonly top: number; readonly height: number };
}

interface QuickFixState {
  readonly menu: QuickFixMenu | null;
  /** What a screen reader says when F8 comes to a problem. */
  readonly said: string;
}

export const useQuickFix = create<QuickFixState>(() => ({ menu: null, said: '' }));
