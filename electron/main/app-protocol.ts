import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { isBelow } from '#host/files/below-folder.ts';
import type { RemoteSounds } from './audio/remote-sounds.ts';
import { bodyOf, fileBytes } from './file-bytes.ts';
import { scheme } from './origins.ts';
import { editorPolicy, mediaType, rangeOf, showPolicy } from './protocol-headers.ts';
import type { OpenShows } from './shows/open-shows.ts';

/** Must run before the app is ready: Chromium learns its schemes once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/**
 * Serves the app's page from `app://editor/`, files of opened shows from `app://show-ID/`, and
 * sounds that the person plays from a server.
 */
export function serveScheme(target: Protocol, pageFolder: string, shows: OpenShows, sounds: RemoteSounds): void {
  target.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const path = decodedPath(url.pathname);
    if (path === undefined || request.method !== 'GET') return refusal(400);
    if (url.host === 'editor') return servePage(pageFolder, path);
    if (url.host.startsWith('show-')) return serveShowFile(shows, url.host.slice('show-'.length), path, request);
    if (url.host.startsWith('sound-')) return sounds.serve(url.host, request);
    return refusal(404);
  });
}

/** The path behind the host without its slash; undefined where it holds what no file's name may. */
function decodedPath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname).slice(1);
    return path.includes('\0') || path.includes('\\') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function servePage(folder: string, path: string): Promise<Response> {
  const file = join(folder, path === '' ? 'index.html' : path);
  if (!isBelow(folder, file)) return refusal(403);
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return refusal(404);
  // In one piece: a start does not wait for turns of a thread that has much else to do then.
  const length = { 'Content-Length': String(bytes.length) };
  return new Response(bytes, { headers: { ...headersOf(file, editorPolicy), ...length } });
}

async function serveShowFile(shows: OpenShows, id: string, path: string, request: Request): Promise<Response> {
  const file = await shows.resolve(id, path);
  if (file === undefined) return refusal(403);
  return serveFile(file, request.headers.get('Range'));
}

function headersOf(file: string, policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'Content-Type': mediaType(file),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}

async function serveFile(file: string, range: string | null): Promise<Response> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile()) return refusal(404);
  const common = { ...headersOf(file, showPolicy), 'Accept-Ranges': 'bytes' };
  const part = rangeOf(range, found.size);
  if (part === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...common, 'Content-Range': `bytes */${found.size}` } });
  }
  if (part === 'whole') {
    return new Response(bodyOf(fileBytes(file)), { headers: { ...common, 'Content-Length': String(found.size) } });
  }
  return new Response(bodyOf(fileBytes(file, part)), {
    status: 206,
    headers: {
      ...common,
      'Content-Length': String(part.end - part.start + 1),
      'Content-Range': `bytes ${part.start}-${part.end}/${found.size}`,
    },
  });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { 'Content-Security-Policy': showPolicy } });
}
