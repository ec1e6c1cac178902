import {
  app,
  net,
  session,
  type ClientRequest,
  type IncomingMessage,
  type Session,
} from 'electron';
import type { Fetch, FetchedResponse, FetchInit } from './transport';

/**
 * Chromium's network stack, for the system's proxy and certificates. Each fact below was tried in
 * Electron 33.2.1; `docs/decisions/0003-transport.md` lists them.
 */

/**
 * Call before Electron is ready. Over QUIC Chromium sends a request, POST too, once more over TCP
 * when the QUIC connection fails; a rotate must not be sent twice.
 */
export function forbidQuic(): void {
  app.commandLine.appendSwitch('disable-quic');
}

/** Call once Electron is ready. Sends and keeps no cookie, keeps no answer. */
export function createChromiumFetches(): { readonly read: Fetch; readonly mutate: Fetch } {
  const reading = openPartition('latchkey-read');
  const mutating = openPartition('latchkey-mutate');
  return {
    read: (url, init) => fetchWith(reading, url, init),
    async mutate(url, init) {
      // Chromium re-sends a POST by itself when a connection it used before drops. There is none
      // to use again after this. Whoever calls sends one at a time, or this would cut the other.
      await mutating.closeAllConnections();
      return fetchWith(mutating, url, init);
    },
  };
}

/** In memory, shared with nothing else in the app: no name with `persist:`, no cache. */
function openPartition(name: string): Session {
  const partition = session.fromPartition(name, { cache: false });
  partition.setUserAgent(`Latchkey/${app.getVersion()}`);
  return partition;
}

/**
 * `session.fetch` on the same events would let the server end the app: a status above 599, or a
 * header or reason phrase beyond Latin-1, makes it throw where nobody can catch.
 */
function fetchWith(partition: Session, url: string, init: FetchInit): Promise<FetchedResponse> {
  const { method, headers, redirect, credentials, signal } = init;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = net.request({
      session: partition,
      url,
      method,
      headers: { ...headers },
      redirect,
      credentials,
      cache: 'no-store',
    });
    const abort = (): void => {
      request.abort();
      reject(toError(signal.reason));
    };
    signal.addEventListener('abort', abort, { once: true });
    // Not `close`: Electron 33 emits it as soon as the request is written, before the answer.
    request.on('error', reject);
    request.on('response', (message) =>
      resolve({
        status: message.statusCode,
        headers: toHeaders(message),
        body: toBody(request, message, signal),
      }),
    );
    request.end(init.body);
  });
}

/** Without those that a `Headers` cannot hold; nothing that is read is among them. */
function toHeaders(message: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    const text = Array.isArray(value) ? value.join(', ') : value;
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
      headers.append(name, text);
    }
  }
  return headers;
}

function toBody(
  request: ClientRequest,
  message: IncomingMessage,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let isOver = false;
  const once = (end: () => void) => (): void => {
    if (!isOver) end();
    isOver = true;
  };
  return new ReadableStream({
    start(controller) {
      const fail = (error: Error) => once(() => controller.error(error))();
      message.on('data', (chunk) => {
        if (!isOver) controller.enqueue(new Uint8Array(chunk));
      });
      message.on(
        'end',
        once(() => controller.close()),
      );
      message.on('error', (error: unknown) => fail(toError(error)));
      message.on('aborted', () => fail(new Error('net::ERR_ABORTED')));
      signal.addEventListener('abort', () => fail(toError(signal.reason)), { once: true });
    },
    cancel() {
      once(() => request.abort())();
    },
  });
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('net::ERR_FAILED');
}
