import { useEffect, useState } from 'react';
import type { HealthEntry, HealthRow } from '#shared/bulk/health.ts';
import { request } from '../../bridge.ts';
import { currentShow } from '../../store/show-store.ts';

const none: readonly HealthRow[] = [];

/**
 * The episodes of a group, as far as they have come: thousands arrive in parts, between which the window draws its frames
 * and hears its keys. `onGone`: the thread that knew them was ended meanwhile.
 */
export function useHealthRows({ id, count }: HealthEntry, onGone: () => void): readonly HealthRow[] {
  const [rows, setRows] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what to do without them is the same whenever it is made anew
  useEffect(() => {
    let isWanted = true;
    (async () => {
      const show = currentShow()?.id;
      let all = none;
      let next = show !== undefined && count > 0;
      while (show !== undefined && next) {
        const answer = await request('bulk:healthRows', { show, group: id, from: all.length });
        if (!isWanted) return;
        if (!answer.ok) return onGone();
        const part = JSON.parse(answer.value) as readonly HealthRow[];
        all = [...all, ...part];
        setRows(all);
        next = part.length > 0 && all.length < count;
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [id, count]);
  return rows;
}
