import { request } from '../bridge.ts';
import { type PlayerPlace, type PlayerState, usePlayer } from '../store/player-store.ts';
import { currentShow } from '../store/show-store.ts';
import { decodedWave, stopDecoding } from './decoded-wave.ts';

/** What the player is given of an episode. */
export type Loaded = Pick<PlayerState, 'path' | 'place' | 'duration' | 'chapters'>;

/** The one sound of the window; made at the first play, so that nothing is read before. */
let sound: HTMLAudioElement | undefined;
/** Where each episode of this run was left, in seconds. */
const places = new Map<string, number>();

/** The episode in front is another, or its sound is: what played ends, and the place in it is remembered. */
export function load(next: Loaded): void {
  const before = usePlayer.getState();
  if (before.path !== null) places.set(before.path, before.seconds);
  silence();
  stopDecoding();
  const seconds = next.path === null ? 0 : (places.get(next.path) ?? 0);
  usePlayer.setState({
    ...next,
    seconds,
    playing: false,
    waiting: false,
    wave: null,
    trouble: null,
    play,
    pause,
    seek,
  });
  readWave(next.place);
}

function silence(): void {
  if (sound === undefined) return;
  sound.pause();
  sound.removeAttribute('src');
  sound.load();
}

async function readWave(place: PlayerPlace | null): Promise<void> {
  const show = currentShow();
  if (place?.type !== 'local' || show === undefined) return;
  const told = await request('audio:wave', { show: show.id, path: place.file });
  const isGone = () => usePlayer.getState().place !== place;
  const wave = told ?? (isGone() ? null : await decodedWave(show.id, place.file));
  if (!isGone()) usePlayer.setState({ wave });
}

async function play(): Promise<void> {
  const { place, rate, seconds } = usePlayer.getState();
  if (place === null) return;
  usePlayer.setState({ waiting: true, trouble: null });
  const player = soundElement();
  if (!player.hasAttribute('src')) {
    const address = await addressOf(place);
    if (usePlayer.getState().place !== place) return;
    if (address === undefined) {
      usePlayer.setState({ waiting: false, trouble: 'refused' });
      return;
    }
    player.src = address;
    player.currentTime = seconds;
  }
  player.playbackRate = rate;
  try {
    await player.play();
  } catch (cause) {
    // A pause or another episode before the first sound is no trouble.
    const isEnded = cause instanceof DOMException && cause.name === 'AbortError';
    if (usePlayer.getState().place === place) {
      usePlayer.setState({ waiting: false, trouble: isEnded ? null : troubleOf(player, place) });
    }
  }
}

/** Where the window gets the sound: a server's is handed through by the main process, once the person has asked. */
async function addressOf(place: PlayerPlace): Promise<string | undefined> {
  if (place.type === 'local') return place.address;
  const answer = await request('audio:playRemote', { url: place.url });
  return answer.ok ? answer.value.address : undefined;
}

function troubleOf(player: HTMLAudioElement, place: PlayerPlace): string {
  if (place.type === 'remote' && player.error?.code !== MediaError.MEDIA_ERR_DECODE) return 'unreachable';
  return 'format';
}

function pause(): void {
  sound?.pause();
}

function seek(seconds: number): void {
  const { duration } = usePlayer.getState();
  const next = Math.max(0, duration === undefined ? seconds : Math.min(seconds, duration));
  if (sound?.hasAttribute('src')) sound.currentTime = next;
  usePlayer.setState({ seconds: next });
}

/** Faster or slower, the pitch kept. */
export function setRate(rate: number): void {
  if (sound !== undefined) sound.playbackRate = rate;
  usePlayer.setState({ rate });
}

function soundElement(): HTMLAudioElement {
  if (sound !== undefined) return sound;
  const made = new Audio();
  made.preload = 'metadata';
  made.addEventListener(
    'timeupdate',
    () => made.hasAttribute('src') && usePlayer.setState({ seconds: made.currentTime }),
  );
  made.addEventListener('playing', () => usePlayer.setState({ playing: true, waiting: false }));
  made.addEventListener('waiting', () => usePlayer.setState({ waiting: true }));
  made.addEventListener('pause', () => usePlayer.setState({ playing: false, waiting: false }));
  made.addEventListener('ended', () => usePlayer.setState({ playing: false }));
  made.addEventListener('loadedmetadata', () => {
    // The file's own facts are exact; a browser only guesses where no header tells.
    const { duration } = usePlayer.getState();
    if (duration === undefined && Number.isFinite(made.duration)) usePlayer.setState({ duration: made.duration });
  });
  sound = made;
  return made;
}
