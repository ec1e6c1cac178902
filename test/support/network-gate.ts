import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The network between the app and a server that is well; it can be slow without end, or cut. */
export interface NetworkGate {
  /** Base address to use instead of the server's. */
  readonly url: string;
  /** From now on connections are taken, and nothing comes through, until `open`. */
  hold(): void;
  /** From now on nobody listens, until `open`. */
  shut(): Promise<void>;
  /** Everything comes through again, also what was held. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** @param target such as `http://127.0.0.1:41234`, without a path */
export async function startNetworkGate(target: string): Promise<NetworkGate> {
  const { hostname, port: targetPort } = new URL(target);
  const sockets = new Set<Socket>();
  const held = new Set<Socket>();
  let isHeld = false;

  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      held.delete(socket);
    });
  };
  const passOn = (socket: Socket): void => {
    const onward = connect(Number(targetPort), hostname);
    track(onward);
    socket.pipe(onward).pipe(socket);
    socket.on('close', () => onward.destroy());
    onward.on('close', () => socket.destroy());
  };
  const server = createServer((socket) => {
    track(socket);
    if (isHeld) held.add(socket);
    else passOn(socket);
  });
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };

  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    hold() {
      isHeld = true;
      // A connection that is kept alive would go round the gate.
      cut();
    },
    shut: () => stopListening(server, cut),
    async open() {
      isHeld = false;
      if (!server.listening) await listen(server, port);
      for (const socket of held) passOn(socket);
      held.clear();
    },
    close: () => stopListening(server, cut),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function stopListening(server: Server, cut: () => void): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  cut();
  await closed;
}
