import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { z } from 'zod';
import { monitorBus } from '../dbus/monitor';
import { toNote, type Note } from './notification-daemon';
import { sessionBus } from './session-bus';

// dunst, the notification daemon of many small desktops, and what the bus hears of it.

const run = promisify(execFile);
const LIMIT = { timeout: 5_000 };

const text = z.object({ data: z.string() });
const history = z
  .object({ data: z.array(z.array(z.object({ summary: text, body: text }))) })
  .transform(({ data }) =>
    data.flat().map(({ summary, body }) => ({ summary: summary.data, body: body.data })),
  );

export interface Dunst {
  /** All that it was asked to show. */
  readonly asked: readonly Note[];
  /** Puts all away, and answers with what it had shown, the first one first. */
  shown(): Promise<readonly { readonly summary: string; readonly body: string }[]>;
  close(): Promise<void>;
}

export async function startDunst(): Promise<Dunst> {
  const asked: Note[] = [];
  const rule = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'";
  const monitor = await monitorBus(sessionBus(), rule, ({ member, body, serial }) => {
    // A monitor is also told that it has lost its own name.
    if (member === 'Notify') asked.push(toNote(body, serial));
  });
  // Without the user's configuration.
  const daemon = spawn('dunst', ['-config', '/dev/null'], { stdio: 'ignore' });
  const ended = once(daemon, 'exit');
  const control = async (...args: readonly string[]): Promise<string> =>
    (await run('dunstctl', args, LIMIT)).stdout;
  await expect(async () => {
    await control('count');
  }, 'dunst is there').toPass({ timeout: 10_000 });
  return {
    asked,
    async shown() {
      await control('close-all');
      return history.parse(JSON.parse(await control('history'))).toReversed();
    },
    async close() {
      monitor.close();
      daemon.kill();
      await ended;
    },
  };
}
