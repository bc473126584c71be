import { request } from '../bridge.ts';
import { notify } from '../store/interface-store.ts';
import { currentShow, useShow } from '../store/show-store.ts';
import { currentWords } from '../words/use-words.ts';
import { usePublish } from './publish-store.ts';

/** How long the folder must be quiet before it is compared with what was sent, in ms. */
const quietMs = 1000;

let timer: ReturnType<typeof setTimeout> | undefined;
let isLooking = false;
let isOutdated = false;

/**
 * Keeps what is on this computer only: after a save or another change of the folder, and when the person comes back.
 * What is typed into the search or marked in the list is no such change.
 */
export function followPublish(): void {
  let last: string | undefined;
  useShow.subscribe(({ state }, before) => {
    if (state === before.state) return;
    const show = state.type === 'open' ? state.opened.id : undefined;
    if (show !== last) usePublish.setState({ state: null });
    last = show;
    soon();
  });
  window.addEventListener('focus', soon);
}

function soon(): void {
  clearTimeout(timer);
  timer = setTimeout(look, quietMs);
}

/** One look at a time: what changed meanwhile is looked at when it is over, and only the last answer is shown. */
async function look(): Promise<void> {
  isOutdated = true;
  if (isLooking) return;
  isLooking = true;
  try {
    while (isOutdated) await lookOnce();
  } finally {
    isLooking = false;
  }
}

async function lookOnce(): Promise<void> {
  isOutdated = false;
  const show = currentShow()?.id;
  if (show === undefined) return;
  const state = await request('publish:state', { show });
  if (currentShow()?.id === show && !isOutdated) usePublish.setState({ state });
}

/** Others have sent episodes that this copy lacks: a new one could take a number or a day that is taken. */
export function warnIfBehind(): void {
  const { state } = usePublish.getState();
  if (state === null || state.behind === 0 || state.upstream === undefined) return;
  notify('info', currentWords()('publish.behindWarning', { count: state.behind, upstream: state.upstream }));
}
