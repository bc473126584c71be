import type { ElectronApplication } from '@playwright/test';

const mark = 'episode-editor-request ';

interface Seen {
  readonly url: string;
  readonly byPage: boolean;
}

/** Hosts that tests run themselves, and names that are reserved for them (RFC 2606). */
const ofTests =
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|(?:.+\.)?example(?:\.com|\.net|\.org)?|.+\.(?:invalid|test|localhost))$/;

/**
 * Writes down every request that leaves the app, as its network stack sees it. The result tells those that nobody asked
 * for: any at all by the page itself, and by the main process those to hosts that are no test's own.
 */
export async function recordRequests(app: ElectronApplication): Promise<() => readonly string[]> {
  const seen: Seen[] = [];
  let rest = '';
  app.process().stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith(mark)) seen.push(JSON.parse(line.slice(mark.length)));
  });
  await app.evaluate(({ session }, sign) => {
    const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];
    // The second one is electron-updater's own.
    for (const network of [session.defaultSession, session.fromPartition('electron-updater', { cache: false })]) {
      network.webRequest.onBeforeRequest({ urls }, ({ url, webContentsId }, proceed) => {
        process.stdout.write(`${sign}${JSON.stringify({ url, byPage: webContentsId !== undefined })}\n`);
        proceed({});
      });
    }
  }, mark);
  return () => seen.filter(({ url, byPage }) => byPage || !ofTests.test(new URL(url).hostname)).map(({ url }) => url);
}
