import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** A server that nobody but this computer can reach. */
export interface Listener {
  readonly server: Server;
  /** Such as `http://127.0.0.1:8080`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Begins to listen. Whoever calls attaches the request handler without waiting for anything else.
 *
 * @param port 0 = any free one
 * @throws Node's error when the port is taken
 */
export async function listenOnLoopback(port: number): Promise<Listener> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    server,
    origin: `http://${LOOPBACK}:${toPort(server.address())}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function toPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
