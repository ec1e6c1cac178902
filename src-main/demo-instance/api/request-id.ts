import { randomBytes } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/** A ULID, which is what GitLab names its requests with. */
export function createRequestId(now: number): string {
  let rest = now;
  let time = '';
  while (time.length < TIME_LENGTH) {
    time = DIGITS.charAt(rest % DIGITS.length) + time;
    rest = Math.floor(rest / DIGITS.length);
  }
  const random = Array.from(randomBytes(RANDOM_LENGTH), (byte) => DIGITS.charAt(byte % 32));
  return time + random.join('');
}
