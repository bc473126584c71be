import { expect, test } from 'vitest';
import { webPreferences, windowOptions } from '../../../electron/main/window-options.ts';

test('the page is sandboxed, isolated and without Node', () => {
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
  expect(windowOptions({ width: 800, height: 600 }, false, '/preload.cjs').webPreferences).toMatchObject(
    webPreferences,
  );
});
