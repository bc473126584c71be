import { request } from '../bridge.ts';

/** One at a time: the sound of the episode in front. */
let stop: () => void = () => undefined;

/**
 * The wave of a sound of the show that only a decoder can tell, by listening to it at some hundred places on a thread of
 * its own. Null: no decoder takes it, or another episode came to the front.
 */
export async function decodedWave(show: string, path: string): Promise<Uint8Array | null> {
  let isStopped = false;
  stop = () => {
    isStopped = true;
  };
  const packets = await request('audio:packets', { show, path });
  if (packets === null || isStopped) return null;
  return new Promise((resolve) => {
    const made = new Worker(new URL('../workers/wave-worker.ts', import.meta.url), { type: 'module' });
    const end = (wave: Uint8Array | null) => {
      made.terminate();
      resolve(wave);
    };
    stop = () => end(null);
    made.onmessage = ({ data }: MessageEvent<Uint8Array | null>) => end(data);
    made.onerror = () => end(null);
    made.postMessage(packets);
  });
}

/** Ends the listening whose wave nobody waits for any more. */
export function stopDecoding(): void {
  stop();
}
