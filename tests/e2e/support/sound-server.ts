import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SoundServer {
  readonly base: string;
  /** Method and path of everything that was asked, in order. */
  readonly asked: readonly string[];
  close(): void;
}

/** A host of sounds and feeds on this machine: whole files and ranges of them. */
export async function soundServer(files: ReadonlyMap<string, Uint8Array>): Promise<SoundServer> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const file = files.get(request.url ?? '');
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (file === undefined) response.writeHead(404).end();
    else if (request.method === 'HEAD') {
      response.writeHead(200, { 'content-length': file.length, 'content-type': 'audio/mpeg' }).end();
    } else if (range !== null) {
      const [from, to] = [Number(range[1]), Math.min(file.length - 1, Number(range[2] || file.length))];
      const headers = {
        'content-type': 'audio/mpeg',
        'accept-ranges': 'bytes',
        'content-length': to - from + 1,
        'content-range': `bytes ${from}-${to}/${file.length}`,
      };
      response.writeHead(206, headers).end(file.subarray(from, to + 1));
    } else response.writeHead(200, { 'content-length': file.length, 'content-type': 'audio/mpeg' }).end(file);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
