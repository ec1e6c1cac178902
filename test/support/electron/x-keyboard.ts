import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';

// Keys pressed on the session's screen, as its user would: for windows that are not the app's, such
// as the keyring's prompt. Speaks X11 with the XTEST extension.

const SETUP_HEADER = 8;
const REPLY_HEADER = 32;
const MIN_KEYCODE = 34;
const VENDOR_LENGTH = 24;
const FORMAT_COUNT = 29;
const FIRST_VENDOR = 40;
const FORMAT_SIZE = 8;
const QUERY_EXTENSION = 98;
const GET_KEYBOARD_MAPPING = 101;
const GET_INPUT_FOCUS = 43;
const FAKE_INPUT = 2;
const [KEY_PRESS, KEY_RELEASE] = [2, 3];
const RETURN = 0xff0d;
const SHIFT = 0xffe1;

const padded = (text: Buffer): Buffer => Buffer.concat([text, Buffer.alloc(-text.length & 3)]);

/** The display's cookie, out of the file that $XAUTHORITY names. */
async function readCookie(display: string): Promise<Buffer> {
  const file = await readFile(process.env['XAUTHORITY'] ?? '');
  for (let at = 0; at < file.length;) {
    at += 2;
    const fields: Buffer[] = [];
    while (fields.length < 4) {
      const end = at + 2 + file.readUInt16BE(at);
      fields.push(file.subarray(at + 2, end));
      at = end;
    }
    const [, number = '', , data] = fields;
    if (data !== undefined && [display, ''].includes(number.toString())) return data;
  }
  throw new Error(`No cookie for display ${display}`);
}

/** Waits for so many bytes and takes them. */
async function take(socket: Socket, size: number): Promise<Buffer> {
  for (;;) {
    const chunk: unknown = socket.read(size);
    if (Buffer.isBuffer(chunk)) return chunk;
    await once(socket, 'readable');
  }
}

interface Screen {
  readonly socket: Socket;
  readonly root: number;
  readonly keycodes: readonly [first: number, count: number];
}

async function openScreen(): Promise<Screen> {
  const display = /:(\d+)/.exec(process.env['DISPLAY'] ?? '')?.[1] ?? '0';
  const cookie = await readCookie(display);
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  const hello = Buffer.alloc(12);
  hello.write('l');
  hello.writeUInt16LE(11, 2);
  hello.writeUInt16LE(name.length, 6);
  hello.writeUInt16LE(cookie.length, 8);
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  socket.write(Buffer.concat([hello, padded(name), padded(cookie)]));
  const header = await take(socket, SETUP_HEADER);
  const body = await take(socket, header.readUInt16LE(6) * 4);
  if (header[0] !== 1) throw new Error(`The display refuses: ${body.toString('latin1')}`);
  const at = (offset: number): number => offset - SETUP_HEADER;
  const vendor = (body.readUInt16LE(at(VENDOR_LENGTH)) + 3) & ~3;
  const formats = body.readUInt8(at(FORMAT_COUNT)) * FORMAT_SIZE;
  const [first, last] = [body.readUInt8(at(MIN_KEYCODE)), body.readUInt8(at(MIN_KEYCODE) + 1)];
  return {
    socket,
    root: body.readUInt32LE(at(FIRST_VENDOR) + vendor + formats),
    keycodes: [first, last - first + 1],
  };
}

async function ask(socket: Socket, request: Buffer): Promise<Buffer> {
  request.writeUInt16LE(request.length / 4, 2);
  socket.write(request);
  const header = await take(socket, REPLY_HEADER);
  if (header[0] !== 1) throw new Error(`X error ${header.toString('hex')}`);
  const more = header.readUInt32LE(4) * 4;
  return more === 0 ? header : Buffer.concat([header, await take(socket, more)]);
}

/** Where a symbol is on the keyboard: its key, and whether Shift goes with it. */
async function readKeyboard({ socket, keycodes }: Screen) {
  const [first, count] = keycodes;
  const reply = await ask(socket, Buffer.from([GET_KEYBOARD_MAPPING, 0, 0, 0, first, count, 0, 0]));
  const perKey = reply.readUInt8(1);
  const symbolAt = (index: number): number => reply.readUInt32LE(REPLY_HEADER + index * 4);
  return (symbol: number): { readonly key: number; readonly shifted: boolean } => {
    for (let index = 0; index < count * perKey; index += 1) {
      const level = index % perKey;
      if (level < 2 && symbolAt(index) === symbol)
        return { key: first + Math.floor(index / perKey), shifted: level === 1 };
    }
    throw new Error(`No key for symbol ${symbol}`);
  };
}

/** Types a line of ASCII text and Return, into whatever window has the keyboard. */
export async function typeOnScreen(line: string): Promise<void> {
  const screen = await openScreen();
  const { socket, root } = screen;
  const find = await readKeyboard(screen);
  const name = Buffer.from('XTEST');
  const query = Buffer.concat([Buffer.from([QUERY_EXTENSION, 0, 0, 0, 5, 0, 0, 0]), padded(name)]);
  const extension = (await ask(socket, query)).readUInt8(9);
  const send = (type: number, key: number): void => {
    const request = Buffer.alloc(36);
    request.set([extension, FAKE_INPUT, 9, 0, type, key]);
    request.writeUInt32LE(root, 12);
    socket.write(request);
  };
  for (const symbol of [...Buffer.from(line, 'latin1'), RETURN]) {
    const { key, shifted } = find(symbol);
    if (shifted) send(KEY_PRESS, find(SHIFT).key);
    send(KEY_PRESS, key);
    send(KEY_RELEASE, key);
    if (shifted) send(KEY_RELEASE, find(SHIFT).key);
  }
  // Answered after all that was sent before.
  await ask(socket, Buffer.from([GET_INPUT_FOCUS, 0, 0, 0]));
  socket.destroy();
}
