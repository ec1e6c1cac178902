/** Reversed polynomial of CRC-32 as zlib has it. */
const POLYNOMIAL = 0xedb88320;

/** CRC-32 of a text of ASCII characters, as a whole number from 0 to 4,294,967,295. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (let place = 0; place < text.length; place += 1) {
    crc ^= text.charCodeAt(place);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
