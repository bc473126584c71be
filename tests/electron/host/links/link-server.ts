import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a path of the test server behaves; `count` is how often that path was asked before. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, count: number) => void;

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly at: number;
  readonly headers: IncomingMessage['headers'];
}

export interface LinkServer {
  readonly origin: string;
  readonly asked: readonly Asked[];
  /** Most requests that were open at once. */
  readonly mostAtOnce: () => number;
  /** How many connections were made to it. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** A server on this machine whose paths behave as given; anything else is 404. */
export async function startLinkServer(behaviours: Readonly<Record<string, Behaviour>>, delay = 0): Promise<LinkServer> {
  const asked: Asked[] = [];
  const counts = new Map<string, number>();
  let open = 0;
  let most = 0;
  const server: Server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '');
    const count = counts.get(path) ?? 0;
    counts.set(path, count + 1);
    asked.push({ method: request.method ?? '', path, at: performance.now(), headers: request.headers });
    open++;
    most = Math.max(most, open);
    response.on('close', () => open--);
    const answer = (): void => (behaviours[path] ?? status(404))(request, response, count);
    if (delay === 0) answer();
    else setTimeout(answer, delay);
  });
  let connections = 0;
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    mostAtOnce: () => most,
    connections: () => connections,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (_request, response) => {
    response.writeHead(code, headers).end();
  };
}

/** Answers HEAD and GET differently. */
export function byMethod(head: Behaviour, get: Behaviour): Behaviour {
  return (request, response, count) => (request.method === 'HEAD' ? head : get)(request, response, count);
}

/** The first answers in order, the last of them from then on. */
export function inTurn(...answers: readonly Behaviour[]): Behaviour {
  return (request, response, count) => answers[Math.min(count, answers.length - 1)]?.(request, response, count);
}
