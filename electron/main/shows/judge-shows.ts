import type { JudgedShow } from '#shared/check/judged-show.ts';

/** Keeps the judgement of the shown show up to date, in the background. */
export interface ShowJudge {
  /** Soon, once however often it is asked: a checkout changes hundreds of files. */
  soon(id: string, root: string): void;
}

/** How long the folder must be quiet before all of it is judged again, in ms. */
const quietMs = 1500;

export function showJudge(
  judge: (root: string) => Promise<JudgedShow | undefined>,
  onJudged: (id: string, judged: JudgedShow) => void,
): ShowJudge {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again: (() => void) | undefined;
  const run = async (id: string, root: string): Promise<void> => {
    if (running) {
      again = () => run(id, root);
      return;
    }
    running = true;
    const judged = await judge(root).catch(() => undefined);
    running = false;
    const next = again;
    again = undefined;
    if (next !== undefined) next();
    else if (judged !== undefined) onJudged(id, judged);
  };
  return {
    soon(id, root) {
      clearTimeout(timer);
      timer = setTimeout(() => run(id, root), quietMs);
    },
  };
}
