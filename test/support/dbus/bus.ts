import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fromBytes, toBytes, type Message } from './message';

/** Where a method is. */
export interface Method {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

/** Values and their D-Bus signature. */
export interface Values {
  readonly signature: string;
  readonly body: readonly unknown[];
}

export const NOTHING: Values = { signature: '', body: [] };

/** Answers a call; one that throws answers with an error. */
export type Answer = (body: readonly unknown[], call: Message) => Values;

/** A program on a message bus. */
export interface Bus {
  /** @throws when it is answered with an error; its message begins with the error's name */
  call(method: Method, values?: Values): Promise<readonly unknown[]>;
  /** Takes a name on the bus. @throws when another program has it */
  own(name: string): Promise<void>;
  release(name: string): Promise<void>;
  /** Answers calls of an interface's methods, on every path. */
  serve(interfaceName: string, methods: Readonly<Record<string, Answer>>): void;
  emit(from: Pick<Method, 'path' | 'interface' | 'member'>, values: Values): void;
  /** Hears the signals that a match rule describes. */
  listen(rule: string, listener: (signal: Message) => void): Promise<void>;
  close(): void;
}

const DAEMON = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};
const PRIMARY_OWNER = 1;
const DO_NOT_QUEUE = 4;

/** A connection to a bus that still has to say hello. */
export async function authenticate(address: string): Promise<Socket> {
  const path = /unix:path=([^,;]+)/.exec(address)?.[1];
  if (path === undefined) throw new Error(`Not the address of a bus in a file: ${address}`);
  const socket = connect(path);
  const uid = Buffer.from(String(process.getuid?.())).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${uid}\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  if (!answer.toString().startsWith('OK')) throw new Error(`The bus refuses: ${String(answer)}`);
  socket.write('BEGIN\r\n');
  return socket;
}

/** Hears every message that comes. */
export function receive(socket: Socket, listener: (message: Message) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let next = fromBytes(rest); next !== null; next = fromBytes(rest)) {
      rest = rest.subarray(next.size);
      listener(next.message);
    }
  });
}

/** Joins the bus at an address such as `unix:path=/run/user/1000/bus`. */
export async function joinBus(address: string): Promise<Bus> {
  const socket = await authenticate(address);
  const waiting = new Map<number, (answer: Message) => void>();
  const served = new Map<string, Readonly<Record<string, Answer>>>();
  const listeners: ((signal: Message) => void)[] = [];
  let serial = 0;
  const send = (facts: Partial<Message>): number => {
    serial += 1;
    socket.write(toBytes({ ...facts, serial }));
    return serial;
  };
  receive(socket, (message) => {
    if (message.type === 'call') send(answerTo(message, served.get(message.interface)));
    else if (message.type === 'signal') for (const listener of listeners) listener(message);
    else waiting.get(message.replyTo)?.(message);
  });
  const call: Bus['call'] = async (method, values = NOTHING) => {
    const answer = await new Promise<Message>((resolve) => {
      waiting.set(send({ type: 'call', ...method, ...values }), resolve);
    });
    waiting.delete(answer.replyTo);
    if (answer.type === 'error')
      throw new Error(`${answer.errorName}: ${String(answer.body[0])} (${method.member})`);
    return answer.body;
  };
  const ask = (member: string, signature = '', ...body: readonly unknown[]) =>
    call({ ...DAEMON, member }, { signature, body });
  await ask('Hello');
  return {
    call,
    async own(name) {
      const [answer] = await ask('RequestName', 'su', name, DO_NOT_QUEUE);
      if (answer !== PRIMARY_OWNER) throw new Error(`Another program has the name ${name}`);
    },
    async release(name) {
      await ask('ReleaseName', 's', name);
    },
    serve: (name, methods) => void served.set(name, methods),
    emit: (from, values) => void send({ type: 'signal', ...from, ...values }),
    async listen(rule, listener) {
      listeners.push(listener);
      await ask('AddMatch', 's', rule);
    },
    close: () => socket.destroy(),
  };
}

function answerTo(call: Message, methods: Readonly<Record<string, Answer>> = {}): Partial<Message> {
  const to = { replyTo: call.serial, destination: call.sender };
  try {
    const method = methods[call.member];
    if (method === undefined) throw new Error(`No method ${call.interface}.${call.member}`);
    return { type: 'return', ...to, ...method(call.body, call) };
  } catch (error) {
    const errorName = 'org.freedesktop.DBus.Error.Failed';
    return { type: 'error', ...to, errorName, signature: 's', body: [String(error)] };
  }
}
