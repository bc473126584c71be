import { afterEach, expect, test, vi } from 'vitest';
import { loadPage, path } from '../support/page.ts';

vi.mock('../../../renderer/workers/analysis.ts', () => ({
  analyseAudio: async (_path: string, audio: unknown) => {
    told.push(audio);
  },
}));

let told: unknown[] = [];

afterEach(() => {
  told = [];
  vi.unstubAllGlobals();
});

const textWith = (audio: string) => `---\ntitle: "5"\naudio_file_path: ${audio}\n---\n\nNotes.\n`;
const fileOf = (name: string, bytes: number) => ({
  path: `/shows/tea/audio/${name}`,
  facts: { ok: true, value: { bytes, seconds: bytes / 10 } },
});

async function turns(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A window over a folder of sounds that is slow to answer. */
async function slowSounds(text: string) {
  const waiting = new Map<string, (found: unknown) => void>();
  const page = await loadPage(
    {
      'audio:ofEpisode': (request: { path: string }) =>
        new Promise((resolve) => waiting.set(request.path, (found) => resolve(found))),
    },
    text,
  );
  const { ownAudio, learnFromServer } = await import('../../../renderer/actions/episode-audio.ts');
  const { useFindings } = await import('../../../renderer/store/findings-store.ts');
  const answer = async (file: string, found: unknown) => {
    const give = waiting.get(file);
    waiting.delete(file);
    give?.(found);
    await turns();
  };
  return { page, ownAudio, learnFromServer, answer, waiting, audio: () => useFindings.getState().audio[path] };
}

test('an older look for the audio that answers last is not taken for the present one', async () => {
  const { page, ownAudio, answer, waiting, audio } = await slowSounds(textWith('audio/old.mp3'));
  const older = ownAudio(path);
  await turns();
  await page.type(textWith('audio/new.mp3'));
  const newer = ownAudio(path);
  await turns();
  const late = fileOf('old.mp3', 10);
  await answer('audio/new.mp3', fileOf('new.mp3', 20));
  await answer('audio/old.mp3', late);
  while (waiting.size > 0) await answer('audio/new.mp3', fileOf('new.mp3', 20));
  expect(await older).toEqual(fileOf('new.mp3', 20));
  expect(await newer).toEqual(fileOf('new.mp3', 20));
  expect(audio()).toEqual(fileOf('new.mp3', 20));
  expect(told).toEqual([
    { bytes: 20, seconds: 2 },
    { bytes: 20, seconds: 2 },
  ]);
});

test('what a server said of an episode’s audio outlives the look of a save, and ends with the address', async () => {
  const { page, ownAudio, learnFromServer } = await slowSounds(textWith('https://cdn.example/5.mp3'));
  await learnFromServer(path, 'https://cdn.example/5.mp3', { bytes: 50 });
  await ownAudio(path);
  await page.type(textWith('https://cdn.example/6.mp3'));
  await ownAudio(path);
  await page.type(textWith('https://cdn.example/5.mp3'));
  await ownAudio(path);
  expect(told).toEqual([{ bytes: 50 }, { bytes: 50 }, null, { bytes: 50 }]);
});

test('an answer of a server about an audio that the episode no longer names says nothing of the new one', async () => {
  const { page, learnFromServer } = await slowSounds(textWith('https://cdn.example/5.mp3'));
  await page.type(textWith('https://cdn.example/6.mp3'));
  await learnFromServer(path, 'https://cdn.example/5.mp3', { bytes: 50 });
  expect(told).toEqual([null]);
});

test('the audio of an episode that is not in front is known too', async () => {
  const { page, ownAudio, answer, audio } = await slowSounds(textWith('audio/old.mp3'));
  page.useDocuments.setState({ active: null });
  const look = ownAudio(path);
  await turns();
  await answer('audio/old.mp3', fileOf('old.mp3', 10));
  expect(await look).toEqual(audio());
  expect(told).toEqual([{ bytes: 10, seconds: 1 }]);
});
