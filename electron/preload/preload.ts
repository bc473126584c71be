import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import { eventNames, type RequestName, requestNames } from '#shared/ipc/channels.ts';

const ask = (name: RequestName) => (payload: unknown) => ipcRenderer.invoke(name, payload);

// What the window begins with is asked for before the page's code is there: it comes while that is loaded.
let ahead: Promise<unknown> | undefined = ask('app:start')({});
function start(payload: unknown): Promise<unknown> {
  const answer = ahead ?? ask('app:start')(payload);
  ahead = undefined;
  return answer;
}

// The page gets one function a request, one way to listen, and the paths of files that the person really dropped.
const requests = Object.fromEntries(requestNames.map((name) => [name, name === 'app:start' ? start : ask(name)]));

function listen(name: string, listener: (detail: unknown) => void): () => void {
  if (!(eventNames as readonly string[]).includes(name)) throw new Error(`no such event: ${name}`);
  const forward = (_event: unknown, detail: unknown) => listener(detail);
  ipcRenderer.on(name, forward);
  return () => ipcRenderer.removeListener(name, forward);
}

/** '' for a File that a script made: only what the system handed over has a path. */
function pathOf(file: File): string {
  const path = webUtils.getPathForFile(file);
  // The main process reads dropped files only when it heard of them from here.
  if (path !== '') ipcRenderer.send('dropped', path);
  return path;
}

contextBridge.exposeInMainWorld('bridge', { requests, listen, pathOf, giveMemoryBack: () => webFrame.clearCache() });
