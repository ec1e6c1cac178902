import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aToken, eventsOf, textOf } from '../../unit/calendar/samples';

// The calendar file in a real client: khal, as Debian has it. Others speak other dialects, but who
// reads strictly reads it.

const run = promisify(execFile);
const ZONES = { 'Asia/Tokyo': '2026-11-28 09:00', 'America/New_York': '2026-11-27 19:00' };
type Zone = keyof typeof ZONES;

const isThere = await run('khal', ['--version']).then(
  () => true,
  () => false,
);
if (!isThere) process.stdout.write('khal is not installed: its tests are left out\n');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-khal-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const configuration = (home: string, zone: Zone): string => `[calendars]
[[tokens]]
path = ${home}/calendar
[default]
default_calendar = tokens
[sqlite]
path = ${home}/khal.db
[locale]
local_timezone = ${zone}
default_timezone = ${zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`;

/** A user of khal with an empty calendar. */
async function createUser(name: string, zone: Zone) {
  const home = join(folder, name);
  const config = join(home, 'config');
  await mkdir(join(home, 'calendar'), { recursive: true });
  await writeFile(config, configuration(home, zone));
  const khal = async (...args: readonly string[]): Promise<string> => {
    const env = { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8' };
    return (await run('khal', ['-c', config, ...args], { env })).stdout;
  };
  return {
    async import(text: string): Promise<void> {
      const file = join(home, 'expiries.ics');
      await writeFile(file, text);
      await khal('import', '--batch', file);
    },
    async events(): Promise<readonly string[]> {
      const format = '{start-date} {start-time}|{title}|{url}|{description}{nl}';
      const plan = ['--once', '--day-format', '', '--format', format, '2026-11-01', '90d'];
      const text = await khal('list', ...plan);
      return text.split('\n').filter((line) => line.includes('|'));
    },
  };
}

describe.runIf(isThere)('in khal', () => {
  it.each(Object.entries(ZONES))('a death is at its local time in %s', async (zone, time) => {
    const user = await createUser(zone.replace('/', '-'), zone as Zone);
    await user.import(textOf(eventsOf([aToken({ expiresAt: '2026-11-28' })])));
    const [event, ...others] = await user.events();
    expect(others).toEqual([]);
    expect(event).toContain(`${time}|Token “laptop-cli” on git.example.com expires|`);
    expect(event).toContain('|https://git.example.com/-/tokens|');
  });

  it('importing again updates an event instead of doubling it', async () => {
    const user = await createUser('again', 'Asia/Tokyo');
    const before = [aToken({ id: 1, expiresAt: '2026-11-28' }), aToken({ id: 2 })];
    const after = [aToken({ id: 1, expiresAt: '2026-12-05', name: 'renamed' })];
    await user.import(textOf(eventsOf(before)));
    await user.import(textOf(eventsOf(before)));
    await user.import(textOf(eventsOf(after), { now: Date.parse('2026-11-21T12:00:00Z') }));
    const events = await user.events();
    expect(events.filter((event) => event.includes('renamed'))).toHaveLength(1);
    expect(events.filter((event) => event.includes('2026-11-28'))).toEqual([]);
    expect(events.join('\n')).toContain('2026-12-05 09:00|Token “renamed”');
  });

  it('a name that could break the file is one event with that name', async () => {
    const user = await createUser('hostile', 'Asia/Tokyo');
    // Not a backslash before an n: this client's library takes that for the end of a line.
    const name = `a,b;c\\d "${'😀漢'.repeat(100)}`.slice(0, 255);
    const lines = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged';
    const tokens = [
      aToken({ id: 1, expiresAt: '2026-11-28', name }),
      aToken({ id: 2, expiresAt: '2026-11-28', name: lines }),
    ];
    await user.import(textOf(eventsOf(tokens)));
    const titles = (await user.events()).map((event) => event.split('|')[1]);
    expect(titles.sort()).toEqual([
      `Token “${name}” on git.example.com expires`,
      'Token “x END:VEVENT BEGIN:VEVENT SUMMARY:forged” on git.example.com expires',
    ]);
  });
});
