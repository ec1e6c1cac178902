import { createServer, request as forwardRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What goes wrong between the app and a server that is itself well:
 * - `cut-before`: the connection drops and the server never hears of the request
 * - `cut-after`: the server does it, then the connection drops
 * - `half-answer`: the server does it, half of the body arrives
 * - `bad-gateway-after`: the server does it, a proxy answers 502
 * - `error-before`: 500 without the server hearing of it
 * - `rate-limit`: 429 as plain text, without the server hearing of it
 */
export type Fault =
  'cut-before' | 'cut-after' | 'half-answer' | 'bad-gateway-after' | 'error-before' | 'rate-limit';

export interface PassedRequest {
  readonly method: string;
  readonly path: string;
}

export interface FaultProxy {
  /** Base address to use instead of the server's. */
  readonly url: string;
  /** Everything that arrived here, in order. */
  readonly requests: readonly PassedRequest[];
  /** Decides for each request; null lets it through. */
  faultFor: (request: PassedRequest) => Fault | null;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const requests: PassedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const passed = { method: incoming.method ?? '', path: incoming.url ?? '' };
    requests.push(passed);
    const fault = proxy.faultFor(passed);
    if (fault === 'cut-before') return void incoming.socket.destroy();
    if (fault === 'error-before') {
      return void outgoing
        .writeHead(500, { 'content-type': 'application/json' })
        .end('{"message":"500 Internal Server Error"}');
    }
    if (fault === 'rate-limit') {
      return void outgoing
        .writeHead(429, { 'content-type': 'text/plain', 'retry-after': '60' })
        .end('Retry later\n');
    }
    void forward(target, incoming).then(({ status, headers, body }) => {
      if (fault === 'cut-after') return void incoming.socket.destroy();
      if (fault === 'bad-gateway-after') {
        return void outgoing
          .writeHead(502, { 'content-type': 'text/html' })
          .end('<html>502 Bad Gateway</html>');
      }
      outgoing.writeHead(status, { ...headers, 'content-length': body.length });
      if (fault !== 'half-answer') return void outgoing.end(body);
      outgoing.write(body.subarray(0, body.length / 2), () => incoming.socket.destroy());
    });
  });
  const proxy: FaultProxy = {
    url: '',
    requests,
    faultFor: () => null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(proxy, { url: `http://127.0.0.1:${port}` });
}

async function forward(target: string, incoming: IncomingMessage): Promise<Answer> {
  const body = await readAll(incoming);
  return new Promise((resolve, reject) => {
    const headers = { ...incoming.headers };
    delete headers.host;
    delete headers.connection;
    const sent = forwardRequest(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method ?? 'GET', headers },
      (answer) => {
        readAll(answer).then((bytes) => {
          const answered = { ...answer.headers };
          delete answered['transfer-encoding'];
          resolve({ status: answer.statusCode ?? 502, headers: answered, body: bytes });
        }, reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
