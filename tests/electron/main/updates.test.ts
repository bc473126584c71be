import { expect, test, vi } from 'vitest';
import type { UpdateState } from '#shared/updates/update-state.ts';
import { type Updater, updates } from '../../../electron/main/updates/updates.ts';

const log = { info: () => undefined, error: () => undefined };

function setUp(updater: Partial<Record<keyof Updater, unknown>> | undefined) {
  const told: UpdateState['type'][] = [];
  const closeWindow = vi.fn();
  const quitAndInstall = vi.fn();
  const whole = updater && {
    on: () => undefined,
    quitAndInstall,
    checkForUpdates: async () => ({ isUpdateAvailable: true, updateInfo: { version: '2.0.0', releaseNotes: 'new' } }),
    downloadUpdate: async () => ['file'],
    ...updater,
  };
  const made = updates({
    updater: async () => whole as unknown as Updater | undefined,
    tell: ({ type }) => told.push(type),
    closeWindow,
    log,
  });
  return { made, told, closeWindow, quitAndInstall };
}

test('offers, fetches, and installs only once the window has closed', async () => {
  const { made, told, closeWindow, quitAndInstall } = setUp({});
  expect(await made.check()).toEqual({ type: 'available', version: '2.0.0', notes: 'new' });
  await made.download();
  expect(told).toEqual(['checking', 'available', 'downloading', 'ready']);
  made.install();
  expect(closeWindow).toHaveBeenCalledOnce();
  expect(quitAndInstall).not.toHaveBeenCalled();
  made.windowClosed();
  expect(quitAndInstall).toHaveBeenCalledOnce();
});

test('a window that the person keeps, for unsaved text, installs nothing when it closes later', async () => {
  const { made, quitAndInstall } = setUp({});
  await made.check();
  await made.download();
  made.install();
  made.windowStays();
  made.windowClosed();
  expect(quitAndInstall).not.toHaveBeenCalled();
});

test('a copy that knows no releases says so, and installs nothing', async () => {
  const { made, closeWindow } = setUp(undefined);
  expect(await made.check()).toEqual({ type: 'unsupported' });
  expect(await made.download()).toEqual({ type: 'unsupported' });
  made.install();
  expect(closeWindow).not.toHaveBeenCalled();
});

test('a file with another hash than the release names is refused', async () => {
  const { made } = setUp({
    downloadUpdate: async () => {
      throw Object.assign(new Error('sha512 checksum mismatch'), { code: 'ERR_CHECKSUM_MISMATCH' });
    },
  });
  await made.check();
  expect(await made.download()).toEqual({ type: 'failed', reason: 'damaged' });
  expect(made.install()).toEqual({ type: 'failed', reason: 'damaged' });
});
