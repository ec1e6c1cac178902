import { authenticate, receive } from './bus';
import { toBytes, type Message } from './message';

/** Hears what others say to each other on a bus, without a part in it. */
export interface Monitor {
  close(): void;
}

/** @param rule which messages, such as `interface='org.freedesktop.Notifications'` */
export async function monitorBus(
  address: string,
  rule: string,
  listener: (message: Message) => void,
): Promise<Monitor> {
  const socket = await authenticate(address);
  const daemon = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
  const hello = { ...daemon, interface: 'org.freedesktop.DBus', member: 'Hello', serial: 1 };
  const listen = {
    ...daemon,
    interface: 'org.freedesktop.DBus.Monitoring',
    member: 'BecomeMonitor',
    signature: 'asu',
    body: [[rule], 0],
    serial: 2,
  };
  const listens = new Promise<void>((resolve, reject) => {
    receive(socket, (message) => {
      if (message.replyTo !== listen.serial || message.destination === '') listener(message);
      else if (message.type === 'return') resolve();
      else reject(new Error(message.errorName));
    });
  });
  socket.write(toBytes(hello));
  socket.write(toBytes(listen));
  await listens;
  return { close: () => socket.destroy() };
}
