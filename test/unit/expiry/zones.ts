/** Zones that differ in what makes date arithmetic go wrong: sign, halves, both hemispheres, oddities. */
export const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Kyiv',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Nuuk',
  'America/Caracas',
  'Atlantic/Azores',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Africa/Lagos',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Antarctica/Troll',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

const MS_PER_DAY = 86_400_000;
const SEARCH_STEP = MS_PER_DAY / 2;

/**
 * Makes it the zone of this process, as an operating system would.
 *
 * @throws when the runtime did not take it, for example in a worker thread
 */
export function enterZone(zone: string): void {
  process.env['TZ'] = zone;
  for (const instant of [Date.UTC(2026, 0, 15, 12), Date.UTC(2026, 6, 15, 12)]) {
    const [inForce, expected] = [-offsetAt(instant) || 0, offsetOf(zone, instant)];
    if (inForce !== expected) {
      throw new Error(`${zone} did not take effect: ${inForce} minutes, not ${expected}`);
    }
  }
}

/** Minutes from UTC to local time, without the zone of this process. */
function offsetOf(timeZone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(format.format(instant)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) || 0;
}

/** Instants, in epoch ms, at which the zone in force changes its offset. */
export function clockChanges(from: number, to: number): readonly number[] {
  const changes: number[] = [];
  for (let left = from; left < to; left += SEARCH_STEP) {
    if (offsetAt(left) !== offsetAt(left + SEARCH_STEP)) {
      changes.push(firstWithOffset(left, left + SEARCH_STEP));
    }
  }
  return changes;
}

function firstWithOffset(before: number, after: number): number {
  let [low, high] = [before, after];
  const old = offsetAt(low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

function offsetAt(instant: number): number {
  return new Date(instant).getTimezoneOffset();
}
