import type { Page } from 'playwright';

/** Opens the notes at their middle, once the page stands. */
export async function toMiddle(page: Page): Promise<void> {
  await page.locator('.notes .monaco-editor .view-lines').waitFor();
  await page.getByLabel('Rendered notes').locator('h2').first().waitFor();
  const lines = page.locator('.notes .monaco-editor').first();
  await lines.click({ position: { x: 300, y: 60 } });
  for (let screen = 0; screen < 8; screen++) await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.evaluate(settled);
}

/** Where a key's effect is looked for. */
export type Effect = 'field' | 'editor' | 'preview';

/**
 * Types `count` letters and tells for each how long it took from the key event's own timestamp to the start of the first
 * frame that contains what it did, in ms. In a field that is the frame after the event; Monaco and the page are watched.
 */
export async function keyTimes(page: Page, effect: Effect, count: number): Promise<readonly number[]> {
  await page.evaluate(watch, effect);
  // Keys fall anywhere within a frame, as a person's do.
  for (let key = 0; key < count; key++) {
    const before = key;
    await page.keyboard.press('x');
    await page.waitForFunction((done) => (window as never as Watched).keyTimes.length > done, before, {
      polling: 'raf',
    });
    await page.waitForTimeout(20 + ((key * 37) % 50));
  }
  return page.evaluate(() => (window as never as Watched).keyTimes);
}

/** Runs in the page: resolves when the page beside the notes, made in pieces, has been left alone for a second. */
function settled(): Promise<void> {
  const host = [...document.querySelectorAll('.preview *')].find((element) => element.shadowRoot !== null);
  const notes = host?.shadowRoot?.querySelector('.notes');
  return new Promise((done) => {
    let timer = setTimeout(done, 1000);
    if (notes === null || notes === undefined) return;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        done();
      }, 1000);
    });
    observer.observe(notes, { childList: true, subtree: true });
  });
}

interface Watched {
  keyTimes: number[];
}

/** Runs in the page. */
function watch(effect: Effect): void {
  const times: number[] = [];
  Object.assign(window, { keyTimes: times });
  let pressed: number | undefined;
  let frame: number | undefined;
  const done = (frameStart: number) => {
    if (pressed === undefined) return;
    times.push(Math.max(0, frameStart - pressed));
    pressed = undefined;
  };
  const inNextFrame = () => requestAnimationFrame(done);
  // Asked for before all else in a frame, so that what changes while it lasts is known to be part of it.
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    frame = undefined;
  };
  const each = (start: number) => {
    frame = start;
    channel.port2.postMessage(0);
    requestAnimationFrame(each);
  };
  requestAnimationFrame(each);
  window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
  if (effect === 'field') {
    window.addEventListener('input', inNextFrame);
    return;
  }
  const changed = () => (frame === undefined ? inNextFrame() : done(frame));
  const editor = document.querySelector('.notes .monaco-editor .view-lines');
  const host = [...document.querySelectorAll('.preview *')].find((element) => element.shadowRoot !== null);
  const target = effect === 'editor' ? editor : host?.shadowRoot?.querySelector('.notes');
  if (target === null || target === undefined) throw new Error(`nothing there to watch: ${effect}`);
  const observer = new MutationObserver(effect === 'editor' ? changed : inNextFrame);
  observer.observe(target, { childList: true, characterData: true, subtree: true });
}
