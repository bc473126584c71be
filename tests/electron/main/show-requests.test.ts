import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReadShow } from '#host/show/index/whole-show.ts';
import { ok } from '#shared/result.ts';
import { rereadShow, rescanShow, type ShowPorts } from '../../../electron/main/requests/show-requests.ts';
import { openShows } from '../../../electron/main/shows/open-shows.ts';
import { ownChanges } from '../../../electron/main/shows/own-changes.ts';

vi.mock('electron', () => ({ dialog: {} }));

let root: string;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'rescan-')));
  await writeFile(join(root, '_config.yml'), 'title: Tea\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A show whose folder answers with what `read` says at that moment. */
function portsOf(read: () => Promise<string>): ShowPorts & { readonly id: string } {
  const shows = openShows();
  const whole = (state: string): ReadShow => ({ root, folders: [root], state, content: new Uint8Array() });
  let readings = 0;
  return {
    id: shows.add(root),
    shows,
    worker: { run: async () => ok(whole(await read())) },
    sample: { root: async () => undefined },
    watch: { follow: async () => undefined },
    disks: { note: async () => undefined, isThere: async () => true },
    judge: { soon: () => undefined },
    window: () => undefined,
    words: () => undefined,
    indexes: join(root, '.indexes'),
    states: new Map(),
    nextReading: () => ++readings,
    changes: ownChanges(),
    remember: async () => undefined,
  } as unknown as ShowPorts & { id: string };
}

test('a folder that is read anew in the middle of a save is read again after it', async () => {
  let saved = false;
  let reads = 0;
  const ports = portsOf(async () => {
    const state = saved ? 'after' : 'before';
    if (reads++ === 0) {
      await (ports.changes as ReturnType<typeof ownChanges>).during(async () => {
        saved = true;
      });
    }
    return state;
  });
  const scanned = await rescanShow(ports, ports.id);
  expect(reads).toBe(2);
  expect(ports.states.get(root)?.state).toBe('after');
  expect(scanned).toMatchObject({ ok: true, value: { reading: 2 } });
});

test('of two readings that overlap the one that began later is what the page is known to have', async () => {
  const answers: ((state: string) => void)[] = [];
  const ports = portsOf(() => new Promise((resolve) => answers.push(resolve)));
  const older = rereadShow(ports, ports.id);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  const newer = rereadShow(ports, ports.id);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.('newer');
  expect(await newer).toMatchObject({ value: { reading: 2 } });
  answers[0]?.('older');
  expect(await older).toMatchObject({ value: { reading: 1 } });
  expect(ports.states.get(root)?.state).toBe('newer');
});
