import { joinBus } from '../dbus/bus';
import { sessionBus } from './session-bus';

// org.freedesktop.login1, as far as an app hears of sleep from it.

const MANAGER = {
  path: '/org/freedesktop/login1',
  interface: 'org.freedesktop.login1.Manager',
};

export interface LoginManager {
  /** What the app's environment needs so that it takes this one for the system's. */
  readonly environment: Readonly<Record<string, string>>;
  /** Tells that the computer goes to sleep. */
  sleep(): void;
  /** Tells that it is awake again. */
  wake(): void;
  close(): Promise<void>;
}

export async function startLoginManager(): Promise<LoginManager> {
  const address = sessionBus();
  const bus = await joinBus(address);
  const name = 'org.freedesktop.login1';
  await bus.own(name);
  const tell = (isStarting: boolean): void =>
    bus.emit({ ...MANAGER, member: 'PrepareForSleep' }, { signature: 'b', body: [isStarting] });
  return {
    environment: { DBUS_SYSTEM_BUS_ADDRESS: address },
    sleep: () => tell(true),
    wake: () => tell(false),
    async close() {
      await bus.release(name);
      bus.close();
    },
  };
}
