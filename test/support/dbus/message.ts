import { marshal, variant } from './marshal';
import { createReader, unmarshal } from './unmarshal';

export type MessageType = 'call' | 'return' | 'error' | 'signal';

/** One message of D-Bus. */
export interface Message {
  readonly type: MessageType;
  readonly serial: number;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly errorName: string;
  /** Serial of the call that is answered; 0 = none. */
  readonly replyTo: number;
  readonly destination: string;
  readonly sender: string;
  readonly signature: string;
  readonly body: readonly unknown[];
}

const TYPES: readonly MessageType[] = ['call', 'return', 'error', 'signal'];
/** Header fields by their number, with their types (D-Bus Specification, "Header Fields"). */
const FIELDS = [
  [1, 'path', 'o'],
  [2, 'interface', 's'],
  [3, 'member', 's'],
  [4, 'errorName', 's'],
  [5, 'replyTo', 'u'],
  [6, 'destination', 's'],
  [7, 'sender', 's'],
  [8, 'signature', 'g'],
] as const;
const FIXED = 16;
const toEight = (size: number): number => Math.ceil(size / 8) * 8;

const EMPTY: Message = {
  type: 'call',
  serial: 0,
  path: '',
  interface: '',
  member: '',
  errorName: '',
  replyTo: 0,
  destination: '',
  sender: '',
  signature: '',
  body: [],
};

export function toBytes(facts: Partial<Message>): Buffer {
  const message = { ...EMPTY, ...facts };
  const body = marshal(message.signature, message.body);
  const fields = FIELDS.flatMap(([number, name, type]) => {
    const value = message[name];
    return value === '' || value === 0 ? [] : [[number, variant(type, value)]];
  });
  const start = [0x6c, TYPES.indexOf(message.type) + 1, 0, 1, body.length, message.serial, fields];
  const header = marshal('yyyyuua(yv)', start);
  return Buffer.concat([header, Buffer.alloc(toEight(header.length) - header.length), body]);
}

/** The first message of what was received, and its size; null when it is not all there yet. */
export function fromBytes(bytes: Buffer): { readonly message: Message; size: number } | null {
  if (bytes.length < FIXED) return null;
  if (bytes[0] !== 0x6c) throw new Error('Only little-endian messages are understood');
  const bodyAt = toEight(FIXED + bytes.readUInt32LE(12));
  const size = bodyAt + bytes.readUInt32LE(4);
  if (bytes.length < size) return null;
  const pairs = createReader(bytes, 12).read('a(yv)') as [number, unknown][];
  const told = FIELDS.flatMap(([number, name]) => {
    const pair = pairs.find(([one]) => one === number);
    return pair === undefined ? [] : [[name, pair[1]] as const];
  });
  const message: Message = {
    ...EMPTY,
    ...Object.fromEntries(told),
    type: TYPES[bytes.readUInt8(1) - 1] ?? 'call',
    serial: bytes.readUInt32LE(8),
  };
  const body = unmarshal(bytes.subarray(0, size), message.signature, bodyAt);
  return { message: { ...message, body }, size };
}
