import { useInterface } from '../store/interface-store.ts';

/**
 * Monaco with its words in the person's language, behind the first drawing of the window. It reads its words once: a
 * language that is chosen later shows in it after the next start.
 */
export async function loadMonaco(): Promise<void> {
  if (useInterface.getState().language === 'ja') await import('monaco-editor/nls/lang/ja.js');
  await import('./monaco.ts');
}
