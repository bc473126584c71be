import { useEffect, useState } from 'react';
import { listen, request } from '../bridge.ts';

/** How far a long job of the main process is: 0 to 1; null while none runs. */
export interface Run {
  readonly part: number | null;
  /** Gives the job a name, follows it, and forgets it when its answer is there. */
  readonly follow: <Answer>(work: (run: string) => Promise<Answer>) => Promise<Answer>;
  readonly stop: () => void;
}

/** A long job of this component; it is ended when the component goes. */
export function useRun(): Run {
  const [run, setRun] = useState<string | null>(null);
  const [part, setPart] = useState<number | null>(null);
  useEffect(() => {
    if (run === null) return;
    const stopHearing = listen('audio:progress', (progress) => {
      if (progress.run === run && progress.total > 0) setPart(progress.done / progress.total);
    });
    return () => {
      stopHearing();
      request('audio:stop', { run });
    };
  }, [run]);
  return {
    part: run === null ? null : (part ?? 0),
    stop: () => run !== null && request('audio:stop', { run }),
    follow: async (work) => {
      const id = crypto.randomUUID();
      setRun(id);
      setPart(0);
      try {
        return await work(id);
      } finally {
        setRun(null);
      }
    },
  };
}
