import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { requestNames } from '../../shared/ipc/channels.ts';
import { requestSchemas } from '../../shared/ipc/requests.ts';
import { hostilePayloads } from '../hostile/payloads.ts';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen } from './support/editor.ts';
import { copyOfShow } from './support/show.ts';

const long = process.env['TEST_LONG'] === '1';
const payloadsEach = long ? 10_000 : 25;
const seed = Number(process.env['TEST_SEED'] ?? 20_190_809);
const secret = 'SECRET-OUTSIDE-4711';
const refusal = '{"ok":false,"error":{"reason":"refused"}}';

interface Bridge {
  readonly bridge: { readonly requests: Record<string, (payload: unknown) => Promise<unknown>> };
}

let editor: RunningEditor;
let outside: string;
test.afterEach(() => editor.close());

/** All that stands in the folder outside: names, bytes, and when they were written. */
async function outsideNow(): Promise<unknown> {
  const names = (await readdir(outside, { recursive: true })).sort();
  return Promise.all(
    names.map(async (name) => {
      const info = await stat(join(outside, name));
      return [name, info.mtimeMs, info.isFile() ? await readFile(join(outside, name), 'utf8') : ''];
    }),
  );
}

test('whatever is sent on whichever channel, the answer is a value and nothing outside of the show is touched', async () => {
  test.setTimeout(long ? 3_600_000 : 120_000);
  outside = await temporaryFolder('outside');
  await mkdir(join(outside, '_posts'));
  await writeFile(join(outside, '_config.yml'), `title: ${secret}\n`);
  await writeFile(join(outside, '_posts/2026-01-01-1.md'), `---\ntitle: ${secret}\n---\n`);
  const root = await copyOfShow();
  await symlink(outside, join(root, 'way-out'));
  await symlink(join(outside, 'new.md'), join(root, '_posts/dangling.md'));
  // Without a path no program is found that a message may have started on the person's word (a terminal).
  editor = await launchEditor({ args: ['--offline', root], env: { PATH: '' } });
  const { app, page } = editor;
  await episodeIsOpen(page);
  // The system's own dialogs wait for nobody; what would leave the app is heard and goes nowhere; the window stays.
  await app.evaluate(({ BrowserWindow, dialog, shell }) => {
    Object.assign(dialog, {
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
      showMessageBox: async () => ({ response: 0, checkboxChecked: false }),
    });
    Object.assign(shell, {
      openExternal: async () => undefined,
      showItemInFolder: () => undefined,
      openPath: async () => '',
    });
    for (const window of BrowserWindow.getAllWindows()) Object.assign(window, { close: () => undefined });
  });
  const id = await page.evaluate(async () => {
    const start = await (window as unknown as Bridge).bridge.requests['app:start']?.({});
    return (start as { show: { value: { id: string } } }).show.value.id;
  });
  const before = await outsideNow();
  const here = [
    ...[id, root, outside, join(outside, '_posts/2026-01-01-1.md'), join(root, '..', 'x.md')],
    ...['_posts/2026-09-25-4.md', 'way-out/_posts/2026-01-01-1.md', '_posts/dangling.md', 'way-out/new.md'],
  ];
  for (const [index, name] of requestNames.entries()) {
    const schema = requestSchemas[name];
    const payloads = fc.sample(hostilePayloads(schema, here), { numRuns: payloadsEach, seed: seed + index });
    // Each once: what a channel has few right payloads for (a sample show made anew) is not done a thousand times.
    const texts = new Set(payloads.map((payload) => JSON.stringify(payload) ?? 'null'));
    const sendable = [...texts].map((text) => JSON.parse(text) as unknown);
    const answers = await page.evaluate(
      async ({ channel, all }) => {
        const send = (window as unknown as Bridge).bridge.requests[channel];
        const answered: string[] = [];
        for (let at = 0; at < all.length; at += 50) {
          const batch = all.slice(at, at + 50).map(async (payload) => {
            try {
              return JSON.stringify(await send?.(payload)) ?? 'undefined';
            } catch (error) {
              return `threw ${String(error)}`;
            }
          });
          answered.push(...(await Promise.all(batch)));
        }
        return answered;
      },
      { channel: name, all: sendable },
    );
    // One step of the report for all: ten thousand on each channel would take it hours.
    const wrong = answers.flatMap((answer, at) => {
      const isOne = /^threw|"reason":"internal"/.test(answer) || answer.includes(secret);
      const isTaken = answer !== refusal && !schema.safeParse(sendable[at]).success;
      return isOne || isTaken ? [`${JSON.stringify(sendable[at])?.slice(0, 300)} → ${answer.slice(0, 300)}`] : [];
    });
    expect(wrong.slice(0, 3), name).toEqual([]);
  }
  expect(await outsideNow()).toEqual(before);
  expect(page.url()).toBe('app://editor/index.html');
});
