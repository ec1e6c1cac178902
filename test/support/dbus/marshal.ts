import { alignmentOf, typesOf } from './signature';

// Values of D-Bus as bytes, little-endian (D-Bus Specification, "Marshaling"). Structs are arrays,
// dictionaries with text keys are objects, others are arrays of pairs; 64-bit numbers are numbers.

/** A value that brings its type along; read back it is the value alone. */
export interface Variant {
  readonly signature: string;
  readonly value: unknown;
}

export const variant = (signature: string, value: unknown): Variant => ({ signature, value });

/** Bytes of some values, as they stand after `offset` bytes of the same message. */
export function marshal(signature: string, values: readonly unknown[], offset = 0): Buffer {
  const bytes: number[] = [];
  typesOf(signature).forEach((type, index) => write(bytes, offset, type, values[index]));
  return Buffer.from(bytes);
}

function write(bytes: number[], offset: number, type: string, value: unknown): void {
  while ((offset + bytes.length) % alignmentOf(type) !== 0) bytes.push(0);
  const inner = type.slice(1, -1);
  switch (type.charAt(0)) {
    case 'y':
      bytes.push(Number(value));
      return;
    case 's':
    case 'o':
      writeNumber(bytes, 4, Buffer.byteLength(String(value)));
      bytes.push(...Buffer.from(String(value)), 0);
      return;
    case 'g':
      bytes.push(String(value).length, ...Buffer.from(String(value)), 0);
      return;
    case 'v':
      writeVariant(bytes, offset, value);
      return;
    case 'a':
      writeArray(bytes, offset, type.slice(1), value);
      return;
    case '(':
    case '{':
      typesOf(inner).forEach((one, index) => write(bytes, offset, one, asList(value)[index]));
      return;
    default:
      writeNumber(bytes, alignmentOf(type), Number(value), type === 'd');
  }
}

function writeNumber(bytes: number[], size: number, value: number, isFloat = false): void {
  const buffer = Buffer.alloc(8);
  if (isFloat) buffer.writeDoubleLE(value);
  else buffer.writeBigInt64LE(BigInt(value));
  bytes.push(...buffer.subarray(0, size));
}

function writeVariant(bytes: number[], offset: number, value: unknown): void {
  if (typeof value !== 'object' || value === null || !('signature' in value) || !('value' in value))
    throw new TypeError('Not a variant');
  write(bytes, offset, 'g', value.signature);
  write(bytes, offset, String(value.signature), value.value);
}

function writeArray(bytes: number[], offset: number, type: string, value: unknown): void {
  const at = bytes.length;
  bytes.push(0, 0, 0, 0);
  while ((offset + bytes.length) % alignmentOf(type) !== 0) bytes.push(0);
  const start = bytes.length;
  const isDictionary = typeof value === 'object' && value !== null && !Array.isArray(value);
  const items = isDictionary ? Object.entries(value) : asList(value);
  for (const item of items) write(bytes, offset, type, item);
  const length: number[] = [];
  writeNumber(length, 4, bytes.length - start);
  bytes.splice(at, 4, ...length);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
