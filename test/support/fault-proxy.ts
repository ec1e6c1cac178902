import {
  createServer,
  request as forwardRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/**
 * What goes wrong between the app and a server that is itself well:
 * - `cut-before`: the connection drops and the server never hears of the request
 * - `cut-after`: the server does it, then the connection drops
 * - `reset-before`, `reset-after`: the same, with a reset instead of an orderly end
 * - `half-answer`: the server does it, half of the body arrives
 * - `bad-gateway-after`: the server does it, a proxy answers 502
 * - `error-before`: 500 without the server hearing of it
 * - `gateway-timeout-before`: 504, as a proxy says that does not wait any longer
 * - `rate-limit`: 429 as plain text, without the server hearing of it
 * - `route-missing`: 404 as of an API without that route, without the server hearing of it
 */
export type Fault =
  | 'cut-before'
  | 'cut-after'
  | 'reset-before'
  | 'reset-after'
  | 'half-answer'
  | 'bad-gateway-after'
  | 'error-before'
  | 'gateway-timeout-before'
  | 'rate-limit'
  | 'route-missing';

export interface PassedRequest {
  readonly method: string;
  readonly path: string;
  /** Number of the connection that it came on. */
  readonly connection: number;
  /** What was done to it; null when it was let through. */
  readonly fault: Fault | null;
  /** What the server answered; null until then, and when it never heard of the request. */
  readonly status: number | null;
}

export interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

export interface FaultProxy {
  /** Base address to use instead of the server's. */
  readonly url: string;
  /** Everything that arrived here, in order. */
  readonly requests: readonly PassedRequest[];
  /** Decides for each request; null lets it through. */
  faultFor: (request: PassedRequest) => Fault | null;
  /** Waited for with a request that has arrived and gone no further. */
  onArrival: (request: PassedRequest) => Promise<void> | void;
  /** Waited for with an answer of the server's that has gone no further. */
  onAnswer: (request: PassedRequest, answer: Answer) => Promise<void> | void;
  /** Numbers of the connections that are open. */
  openConnections(): readonly number[];
  close(): Promise<void>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const requests: PassedRequest[] = [];
  const connections = new Map<Socket, number>();
  let connected = 0;

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const passed: Mutable<PassedRequest> = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      connection: connections.get(incoming.socket) ?? 0,
      fault: null,
      status: null,
    };
    requests.push(passed);
    const fault = proxy.faultFor(passed);
    passed.fault = fault;
    // Read at once: what has not been read goes with the connection, which need not last.
    const body = await readAll(incoming);
    await proxy.onArrival(passed);
    if (failsBefore(fault, incoming.socket, outgoing)) return;
    const answer = await forward(target, incoming, body);
    passed.status = answer.status;
    await proxy.onAnswer(passed, answer);
    answerWith(fault, incoming.socket, outgoing, answer);
  };
  const server = createServer((incoming, outgoing) => {
    // Whatever goes wrong in here is one more connection that drops.
    handle(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  server.on('connection', (socket) => {
    connected += 1;
    connections.set(socket, connected);
    socket.on('close', () => connections.delete(socket));
  });
  const proxy: FaultProxy = {
    url: '',
    requests,
    faultFor: () => null,
    onArrival: () => undefined,
    onAnswer: () => undefined,
    openConnections: () => [...connections.values()],
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

/** Whether the fault keeps the request from the server; then it has been dealt with. */
function failsBefore(fault: Fault | null, socket: Socket, outgoing: ServerResponse): boolean {
  switch (fault) {
    case 'cut-before':
      socket.destroy();
      return true;
    case 'reset-before':
      socket.resetAndDestroy();
      return true;
    case 'error-before':
      outgoing
        .writeHead(500, { 'content-type': 'application/json' })
        .end('{"message":"500 Internal Server Error"}');
      return true;
    case 'gateway-timeout-before':
      outgoing
        .writeHead(504, { 'content-type': 'text/html' })
        .end('<html>504 Gateway Time-out</html>');
      return true;
    case 'rate-limit':
      outgoing
        .writeHead(429, { 'content-type': 'text/plain', 'retry-after': '60' })
        .end('Retry later\n');
      return true;
    case 'route-missing':
      outgoing
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"error":"404 Not Found"}');
      return true;
    default:
      return false;
  }
}

function answerWith(
  fault: Fault | null,
  socket: Socket,
  outgoing: ServerResponse,
  { status, headers, body }: Answer,
): void {
  if (fault === 'cut-after') socket.destroy();
  else if (fault === 'reset-after') socket.resetAndDestroy();
  else if (fault === 'bad-gateway-after') {
    outgoing.writeHead(502, { 'content-type': 'text/html' }).end('<html>502 Bad Gateway</html>');
  } else {
    outgoing.writeHead(status, { ...headers, 'content-length': body.length });
    if (fault === 'half-answer') {
      outgoing.write(body.subarray(0, body.length / 2), () => socket.destroy());
    } else outgoing.end(body);
  }
}

async function forward(target: string, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
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
          delete answered.connection;
          delete answered['keep-alive'];
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
