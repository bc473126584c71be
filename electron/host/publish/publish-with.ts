import { spawn } from 'node:child_process';

/** The address by which GitHub Desktop opens a folder (its documented `openLocalRepo`). */
export function githubDesktopAddress(root: string): string {
  return `x-github-client://openLocalRepo/${encodeURIComponent(root)}`;
}

/** A program with its arguments; the folder is never part of a command line that a shell reads. */
export interface TerminalCommand {
  readonly program: string;
  readonly args: readonly string[];
}

/** The terminals of a system, best first. Each is started in the folder. */
export function terminalsOf(platform: NodeJS.Platform, root: string): readonly TerminalCommand[] {
  if (platform === 'darwin') return [{ program: 'open', args: ['-a', 'Terminal', root] }];
  if (platform === 'win32') {
    return [
      // Windows Terminal reads `;` in an argument as the next command: the folder comes by the working directory.
      { program: 'wt.exe', args: ['-d', '.'] },
      { program: 'cmd.exe', args: ['/d', '/c', 'start', 'cmd.exe', '/k'] },
    ];
  }
  return ['x-terminal-emulator', 'gnome-terminal', 'konsole', 'xfce4-terminal', 'xterm'].map((program) => ({
    program,
    args: [],
  }));
}

/** Opens the system's terminal in a folder; false where none could be started. */
export async function openTerminal(root: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  for (const { program, args } of terminalsOf(platform, root)) {
    if (await started(program, args, root)) return true;
  }
  return false;
}

function started(program: string, args: readonly string[], cwd: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { cwd, detached: true, stdio: 'ignore', shell: false });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
