import type { Command } from '#shared/ipc/answers.ts';
import { keysOf } from '../actions/command-keys.ts';
import { useInterface } from '../store/interface-store.ts';

/** How the keys of commands are shown on this computer, with the person's own choices. */
export function useKeys(): (command: Command) => string {
  const mac = useInterface((state) => state.platform === 'darwin');
  const own = useInterface((state) => state.settings.shortcuts);
  return (command) => keysOf(command, mac, own);
}
