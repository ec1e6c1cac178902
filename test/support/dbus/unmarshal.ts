import { alignmentOf, typesOf } from './signature';

/** Values out of the bytes of one message, from some offset on. */
export function unmarshal(bytes: Buffer, signature: string, offset = 0): readonly unknown[] {
  const reader = createReader(bytes, offset);
  return typesOf(signature).map((type) => reader.read(type));
}

export interface Reader {
  read(type: string): unknown;
  position(): number;
}

export function createReader(bytes: Buffer, offset: number): Reader {
  let at = offset;
  const align = (size: number): void => void (at = Math.ceil(at / size) * size);
  const skip = (size: number): number => (at += size) - size;
  const text = (length: number): string => {
    const start = skip(length + 1);
    return bytes.toString('utf8', start, start + length);
  };
  const readNumber = (type: string): number => {
    if (type === 'n') return bytes.readInt16LE(skip(2));
    if (type === 'q') return bytes.readUInt16LE(skip(2));
    if (type === 'i') return bytes.readInt32LE(skip(4));
    if (type === 'd') return bytes.readDoubleLE(skip(8));
    if (type === 'x') return Number(bytes.readBigInt64LE(skip(8)));
    if (type === 't') return Number(bytes.readBigUInt64LE(skip(8)));
    return bytes.readUInt32LE(skip(4));
  };
  const readArray = (type: string): unknown => {
    const length = readNumber('u');
    align(alignmentOf(type));
    const end = at + length;
    if (type === 'y') return bytes.subarray(skip(length), end);
    const items: unknown[] = [];
    while (at < end) items.push(read(type));
    return type.startsWith('{s') ? Object.fromEntries(items as [string, unknown][]) : items;
  };
  const read = (type: string): unknown => {
    align(alignmentOf(type));
    switch (type.charAt(0)) {
      case 'y':
        return bytes.readUInt8(skip(1));
      case 'b':
        return readNumber('u') !== 0;
      case 's':
      case 'o':
        return text(readNumber('u'));
      case 'g':
        return text(bytes.readUInt8(skip(1)));
      case 'v':
        return read(text(bytes.readUInt8(skip(1))));
      case 'a':
        return readArray(type.slice(1));
      case '(':
      case '{':
        return typesOf(type.slice(1, -1)).map(read);
      default:
        return readNumber(type);
    }
  };
  return { read, position: () => at };
}
