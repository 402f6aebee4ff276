// A server that takes webhooks, for the integration tests.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Taken {
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  payload: { id: string; event: string; ticket: Record<string, unknown>; change: Record<string, unknown> };
}

type Answer = (taken: Taken, response: http.ServerResponse) => void;
export const withStatus = (status: number, headers: http.OutgoingHttpHeaders = {}): Answer => (_taken, response) => void response.writeHead(status, headers).end();

export async function startReceiver() {
  const taken: Taken[] = [];
  let answer: Answer = withStatus(204);
  let told = () => {};
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    const one: Taken = { path: request.url ?? '', headers: request.headers, body, payload: JSON.parse(body) };
    taken.push(one);
    told();
    answer(one, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    taken,
    port,
    url: (path = '/') => `http://127.0.0.1:${port}${path}`,
    answers: (next: Answer) => void (answer = next),
    /** Of one path, in the order they came. */
    at: (path: string) => taken.filter((one) => one.path === path),
    /** Resolves as soon as a webhook is there for which this holds. */
    async until(holds: (taken: readonly Taken[]) => boolean): Promise<void> {
      while (!holds(taken)) await new Promise<void>((resolve) => (told = resolve));
    },
    stop(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
